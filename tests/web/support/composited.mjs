// Imported before browser.mjs, chooses the browser in which times are measured.
process.env.SEEDCORN_BROWSER = "composited";
