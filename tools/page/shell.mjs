// What the shells of the page and of an embedded chapter have in common; the other parts fill it in turn.

// An iframe with `sandbox` has no origin. In Chromium and Firefox 'self' still matches its address, in WebKit it
// matches nothing. There the policy allows an embedded chapter's scripts and styles by a nonce, and its requests by
// their scheme. The nonce need not be secret, because only a script could write it into the page, and
// require-trusted-types-for prevents that.
const nonce = "seedcorn";
const selfByNonce = {
  itself: `'self' 'nonce-${nonce}'`,
  fetched: " connect-src 'self' http: https:; font-src 'self' http: https:;",
  images: "'self' http: https: data: blob:",
};
export const nonceAttribute = ` nonce="${nonce}"`;

/**
 * @param {{itself: string, fetched: string, images?: string}} allowed @param {string} mark of scripts and styles
 * @param {string} [more] styles, which must be there before the script: an early layout would take other fonts
 */
const headWith = ({ itself, fetched, images = "'self' data: blob:" }, mark, more = "") => `<meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src ${itself} 'wasm-unsafe-eval'; style-src ${itself};${fetched} img-src ${images}; base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types seedcorn">
  <title>{{title}}</title>
  <meta name="description" content="{{description}}">
  <meta name="color-scheme" content="light dark">
  <link rel="stylesheet" href="web/style.css"${mark}>
  <link rel="stylesheet" href="web/canvas.css" media="screen"${mark}>
  <link rel="stylesheet" href="web/dark.css" media="screen and (prefers-color-scheme: dark)" id="dark"${mark}>${more}
  <script src="web/page/before_paint.js"${mark}></script>`;

export const head = headWith({ itself: "'self'", fetched: "" }, "");
export const embedHead = headWith(
  selfByNonce,
  nonceAttribute,
  `
  <link rel="stylesheet" href="web/embed/embed.css"${nonceAttribute}>`,
);

export const stage = `<div id="failure" role="alert">
    {{failures}}
  </div>
  <div id="notices" role="status">
    {{notices}}
  </div>
  <p id="spoken" class="unseen" role="status"></p>
  <main id="stage">
    <div id="view"><canvas id="canvas" aria-hidden="true"></canvas></div>
    <div id="loading" data-sizes="{{sizes}}"{{names}}>
      {{loading}}
    </div>
    {{articles}}
  </main>`;
