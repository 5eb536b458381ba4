// What can be seen in a link without the engine, which reads all of it (src/explainer/messages/link.cpp). Its signs may
// be escaped, and words may stick to its end.

/** @param {string} text what follows # */
export const isLink = (text) => /=|%(25)*3D/i.test(text);

/** A chapter that it names, or the id of a section: closed, or c=closed in a scenario. @param {string} text */
export function nameIn(text) {
  const [, name] =
    (isLink(text) ? /(?:^|&|;|%(?:25)*26|%(?:25)*3B)c(?:=|%(?:25)*3D)([\w-]+)/i : /^([\w-]+)/).exec(text) ?? [];
  return name ?? "";
}
