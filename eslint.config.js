// Rules for the scripts. Types are tsc's to check, line breaks Prettier's; what is left are mistakes and habits.
import js from "@eslint/js";
import globals from "globals";

export default [
  { ignores: ["build/", "site/", "**/node_modules/"] },
  js.configs.recommended,
  {
    languageOptions: { ecmaVersion: 2023, sourceType: "module" },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "no-undef": "off", // tsc knows the globals of each folder
      "no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true, caughtErrors: "none" }],
      eqeqeq: "error",
      "no-var": "error",
      "prefer-const": ["error", { destructuring: "all" }],
      "no-implicit-globals": "error",
      "no-eval": "error",
      "no-throw-literal": "error",
      "no-self-compare": "error",
      "no-template-curly-in-string": "error",
      "no-unmodified-loop-condition": "error",
      "no-unreachable-loop": "error",
      "array-callback-return": "error",
      "default-case-last": "error",
      "no-useless-return": "error",
      "object-shorthand": "error",
      "prefer-template": "error",
      "prefer-arrow-callback": "error",
      "no-console": "off",
    },
  },
  {
    // Plain scripts in a page: what they declare at the top would be everybody's.
    files: ["web/page/before_paint.js", "web/embed/element.js"],
    languageOptions: { sourceType: "script", globals: globals.browser },
  },
];
