# The commands of the project. `make help` lists them; CMakePresets.json has the builds behind them.
PORT ?= 8080
SITE_URL ?=
RUNS ?= 10000000

.DEFAULT_GOAL := help
.PHONY: help run check test fuzz bench budgets lighthouse pictures reference docs size web site clean

help: ## This list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: web ## Install what is missing, build, serve at http://localhost:8080 (PORT=... for another)
	@node tools/serve.mjs build/web/site $(PORT) "$$(sh tools/dependencies.sh node-tools)"

check: ## Look at format, lint and types of all code (ALL=1: clang-tidy on the explainer too, which takes minutes)
	@sh tools/setup.sh check
	@node tools/npm_ci.mjs . tests/web tests/bench
	@node tools/check.mjs $(if $(ALL),--all)

test: ## Install what is missing, run every test, count
	@sh tools/setup.sh test
	@node tools/test.mjs

# In thousandths of all runs: one of `update` takes as long as ten of the others, one of `window` draws up to 24 frames.
fuzz: ## Feed hostile input to what reads links, files and messages, and any size to what is drawn (RUNS=... in all, usually ten million)
	@sh tools/setup.sh test
	@test -e build/fuzz/build.ninja || cmake --preset fuzz
	@cmake --build --preset fuzz
	@for share in link:410 scenario:160 action:409 update:20 window:1; do \
	  target=$${share%:*}; \
	  mkdir -p build/fuzz/corpus/$$target; \
	  echo "$$target"; \
	  nice build/fuzz/seedcorn_fuzz_$$target -runs=$$(($(RUNS) * $${share#*:} / 1000)) -max_len=4200 -dict=tests/fuzz/words.dict -timeout=10 -verbosity=0 \
	    -print_final_stats=1 -artifact_prefix=build/fuzz/$$target- build/fuzz/corpus/$$target tests/fuzz/corpus/$$target || exit 1; \
	done

bench: ## Race the engine against other ways to write it, natively, in Node.js and in Chromium (QUICK=1: fewer rounds)
	@sh tools/setup.sh bench
	@test -e build/native/build.ninja || cmake --preset native
	@test -e build/web/build.ninja || cmake --preset web
	@cmake --build --preset native --target seedcorn_cli seedcorn_bench
	@cmake --build --preset web --target seedcorn_bench_module
	@node tools/npm_ci.mjs tests/bench tests/bench/peers
	@mkdir -p build/bench
	@build/native/seedcorn_bench --benchmark_repetitions=$(if $(QUICK),3,9) --benchmark_report_aggregates_only=true \
	  --benchmark_out=build/bench/native.json --benchmark_out_format=json
	@node tests/bench/run.mjs $(if $(QUICK),--quick)

budgets: web ## Measure start, long tasks, idle frames and memory on a slowed processor against their budgets
	@sh tools/setup.sh test
	@cmake --build --preset web --target seedcorn_bare
	@node tools/npm_ci.mjs tests/web
	@node tests/web/budgets.mjs

lighthouse: web ## Ask Lighthouse for its full score in accessibility, best practices and SEO (installs 190 MB of npm packages)
	@sh tools/setup.sh test
	@node tools/npm_ci.mjs tests/lighthouse
	@node tests/lighthouse/run.mjs

pictures: web ## Take the README's pictures of the site
	@sh tools/setup.sh test
	@node tools/npm_ci.mjs tests/web
	@cd tests/web && npm run --silent pictures

reference: ## Write docs/model.md, the model's reference, from its tables and docs/model.text.md
	@sh tools/setup.sh test
	@test -e build/native/build.ninja || cmake --preset native
	@cmake --build --preset native --target seedcorn_cli
	@node tools/reference.mjs

docs: ## Make the API reference in build/docs: of embed.js and window.seedcorn, and of src/model's headers
	@sh tools/setup.sh docs
	@node tools/npm_ci.mjs tools/docs
	@node tools/docs.mjs

size: web ## Weigh every file of the site against tools/size_budget.json
	@node tools/size.mjs build/web/site

site: web ## Make the site to be published in site/, for any static host (SITE_URL=https://... where it will be)
	@if command -v "$${CHROMIUM:-chromium}" > /dev/null; then node tools/npm_ci.mjs tests/web; fi
	@node tools/cards.mjs --address "$(SITE_URL)"
	@node tools/site.mjs --cards build/web/cards --url "$(SITE_URL)"

web: ## Build the explainer in build/web/site, as the tests and `make run` use it
	@sh tools/setup.sh web
	@test -e build/web/build.ninja || cmake --preset web
	@cmake --build --preset web

clean: ## Remove what was built (the cache of libraries stays: tools/dependencies.sh cache-dir)
	@rm -rf build site
