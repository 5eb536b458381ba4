// A stand-in for the engine's module: the bridge's contract with trivial drawing, to work on the page's scripts alone.
const levers = [["us_openness", 0.24], ["cn_openness", 0.8], ["us_talent_drain", 0.63], ["cn_talent_drain", 0.45], ["us_talent_inflow", 0.11], ["us_public_research", 1], ["cn_state_support", 0.5], ["compute_ratio", 4]];
export default async function createSeedcorn({ canvas }) {
  const heap = new Uint8Array(1 << 24);
  let top = 16;
  const strings = new Map();
  const text = (pointer) => new TextDecoder().decode(heap.subarray(pointer, heap.indexOf(0, pointer)));
  let id = 1e6;
  const give = (value) => (strings.clear(), strings.set(++id, value), id);
  const s = { levers: Object.fromEntries(levers), language: "en", theme: "light", focus: "", scroll: 0, w: 0, h: 0, r: 1, frames: 0, changed: true, settle: 3, drag: "", x: 0, y: 0, down: false };
  const rects = () => levers.map(([id], i) => ({ id, x: 20, y: 100 + i * 120, w: Math.min(s.w - 40, 400), h: 44 }));
  const state = () => ({ version: "fake", language: s.language, theme: s.theme, levers: s.levers, words: Object.fromEntries(levers.map(([id]) => [id, `word ${s.levers[id].toFixed(2)}`])), figures: { lead_2035: s.levers.us_openness * 10 }, texts: { lead: "4.3 → 2.9", us_ahead: "88 in 100", idea_ratio: "3×", cn_share: "100%" }, sentence: `Lead ${s.levers.us_openness}`, ensemble: { members: 4096, target: 4096, complete: true }, calibration: { complete: true, effective_sample_size: 300 }, layout: { height: 1200, rects: rects() }, frames: s.frames, glyphs_missing: "" });
  const wake = () => ((s.changed = true), (s.settle = 3));
  const drag = () => { const r = rects().find((r) => r.id === s.drag); if (r) { s.levers[s.drag] = Math.round(100 * Math.max(0, Math.min(1, (s.x - r.x) / r.w))) / 100; wake(); } };
  return {
    HEAPU8: heap,
    UTF8ToString: (p) => strings.get(p) ?? text(p),
    _malloc: (n) => ((top = top + n > heap.length ? 16 : top), (top += n) - n), _free() {},
    _seedcorn_load: () => give(""),
    _seedcorn_start: (w, h, r) => (Object.assign(s, { w, h, r }), canvas.getContext("2d"), (canvas.width = w * r), (canvas.height = h * r), give("")),
    _seedcorn_resize: (w, h, r) => (Object.assign(s, { w, h, r }), (canvas.width = w * r), (canvas.height = h * r), wake()),
    _seedcorn_scroll: (y) => ((s.scroll = y), (s.settle = 3)),
    _seedcorn_pointer(kind, x, y) {
      s.x = x; s.y = y + s.scroll; s.settle = 3;
      if (kind === 1) s.drag = rects().find((r) => s.x >= r.x && s.x <= r.x + r.w && s.y >= r.y && s.y <= r.y + r.h)?.id ?? "";
      if (kind <= 1 && s.drag) drag();
      if (kind >= 2) s.drag = "";
    },
    _seedcorn_send(p) {
      const a = JSON.parse(text(p)); wake();
      if (a.type === "lever") s.levers[a.id] = a.value;
      if (a.type === "reset_lever") s.levers[a.id] = Object.fromEntries(levers)[a.id];
      if (a.type === "reset") s.levers = Object.fromEntries(levers);
      if (a.type === "language") s.language = a.value;
      if (a.type === "theme") s.theme = a.value;
      if (a.type === "focus") s.focus = a.id;
      return give("");
    },
    _seedcorn_state: () => give(JSON.stringify(state())),
    _seedcorn_frame() {
      const c = canvas.getContext("2d"); c.setTransform(s.r, 0, 0, s.r, 0, 0);
      c.fillStyle = s.theme === "dark" ? "#14171b" : "#fbfaf7"; c.fillRect(0, 0, s.w, s.h);
      for (const r of rects()) { c.fillStyle = s.focus === r.id ? "#D9A520" : "#1f5fbf"; c.fillRect(r.x, r.y - s.scroll + 20, r.w * Math.min(1, s.levers[r.id]), 4); c.strokeRect(r.x, r.y - s.scroll, r.w, r.h); c.fillText(`${r.id} ${s.levers[r.id]}`, r.x, r.y - s.scroll - 6); }
      s.frames++; s.settle = Math.max(0, s.settle - 1);
      const flags = (s.settle > 0 ? 1 : 0) | (s.changed ? 2 : 0); s.changed = false; return flags;
    },
  };
}
