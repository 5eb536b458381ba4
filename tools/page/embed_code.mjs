// The code that sets a chapter into another page, with {gaps}: the gallery has them filled at build time, the page's
// dialog when it is opened (web/share/embed_code.js). The iframe asks for no permission (`allow`), because nothing in
// an embedded chapter writes to the clipboard or opens the share sheet. An iframe is transparent only while its
// `color-scheme` is that of the page inside.
export const embedCode = {
  frame:
    '<iframe src="{src}" title="{title}" loading="lazy" style="width:100%;aspect-ratio:3/4;min-height:54rem;border:0;color-scheme:{scheme}"></iframe>',
  element:
    '<script async src="{script}"></script><seed-corn chapter="{chapter}" lang="{language}"{more} title="{title}"><a href="{whole}">{title}</a></seed-corn>',
};
