// What the shells of the page and of an embedded chapter have in common; the other parts fill it in turn.

export const head = `<meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types seedcorn">
  <title>{{title}}</title>
  <meta name="description" content="{{description}}">
  <meta name="color-scheme" content="light dark">
  <link rel="stylesheet" href="web/style.css">
  <link rel="stylesheet" href="web/canvas.css" media="screen">
  <link rel="stylesheet" href="web/dark.css" media="(prefers-color-scheme: dark)" id="dark">
  <script src="web/first.js"></script>`;

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
