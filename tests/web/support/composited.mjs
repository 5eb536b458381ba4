// Imported before browser.mjs, chooses the browser in which times are measured: a Chromium that composes its pages in
// the graphics process, as it does wherever there is a graphics card. Without one it composes in software and reads
// every canvas back in the page's own thread.
process.env.SEEDCORN_BROWSER = "composited";
