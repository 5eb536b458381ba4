// Gives the document fonts from bytes that are there already, where a style sheet cannot name them or would download
// them again.

/**
 * @param {string} family without the language, as the style sheet has it
 * @param {string} file of any kind; other files than fonts are ignored
 * @param {BufferSource} bytes
 */
export function lendFont(family, file, bytes) {
  const [, language, weight] = /(\w+)-(\w+)\.ttf$/.exec(file) ?? [];
  if (language)
    document.fonts.add(new FontFace(`${family} ${language}`, bytes, { weight: weight === "bold" ? "600 700" : "400" }));
}
