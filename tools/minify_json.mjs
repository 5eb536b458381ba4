// node tools/minify_json.mjs FILE OUT
import { readFileSync, writeFileSync } from "node:fs";

const [file, out] = process.argv.slice(2);
writeFileSync(out, JSON.stringify(JSON.parse(readFileSync(file, "utf8"))));
