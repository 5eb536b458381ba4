# How WebAssembly programs are linked: the page's module and the command line under Node.js.
set(stack_bytes 1048576) # Dear ImGui and JSON parsing want more than a recent Emscripten's 64 KB

# Emscripten 3.1.27 renamed the stack's size; before, the module always had HEAPU8 and did not know its name.
if(EMSCRIPTEN_VERSION VERSION_LESS 3.1.27)
  set(stack_size TOTAL_STACK)
  set(heap_view "")
else()
  set(stack_size STACK_SIZE)
  set(heap_view HEAPU8,)
endif()

function(seedcorn_wasm_common target)
  target_link_options(
    ${target}
    PRIVATE
    -s${stack_size}=${stack_bytes}
    -sALLOW_MEMORY_GROWTH
    -sDYNAMIC_EXECUTION=0
    $<$<CONFIG:Debug>:-sASSERTIONS=1>)
endfunction()

# An ES module, default export createSeedcorn(options); C functions marked EMSCRIPTEN_KEEPALIVE are its interface.
function(seedcorn_wasm_page target)
  seedcorn_wasm_common(${target})
  # A folder of its own: linking the command line writes and deletes a seedcorn.wasm.
  set_target_properties(${target} PROPERTIES OUTPUT_NAME seedcorn SUFFIX .mjs RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/page)
  target_link_options(
    ${target}
    PRIVATE
    --no-entry
    -sMODULARIZE
    -sEXPORT_ES6
    -sEXPORT_NAME=createSeedcorn
    -sENVIRONMENT=web,worker
    -sFILESYSTEM=0
    -sUSE_SDL=0 # or Emscripten answers for missing SDL functions with its own SDL 1 in JavaScript
    -sMALLOC=emmalloc
    # What a worker needs. With 16 MB some workers had to grow, depending on the order in which their messages arrived.
    -sINITIAL_MEMORY=20971520
    -sMIN_WEBGL_VERSION=2
    -sMAX_WEBGL_VERSION=2
    -sGL_TRACK_ERRORS=0
    -sGL_POOL_TEMP_BUFFERS=0
    -sGL_SUPPORT_AUTOMATIC_ENABLE_EXTENSIONS=0
    -sHTML5_SUPPORT_DEFERRING_USER_SENSITIVE_REQUESTS=0
    -sTEXTDECODER=2
    -sINCOMING_MODULE_JS_API=canvas,instantiateWasm,onAbort # what web/engine passes
    -sEXPORTED_FUNCTIONS=_malloc,_free
    $<$<CONFIG:Release>:-sBINARYEN_EXTRA_PASSES=--flatten,--rereloop,-Oz,-Oz,-Oz,-Oz,--coalesce-locals-learning,--reorder-locals,--reorder-functions> # two -Oz left 3 KB (brotli) less than one, and as fast; the other two and the last pass 1 KB (gzip) less still, their speed is not measured
    -sEXPORTED_RUNTIME_METHODS=${heap_view}UTF8ToString,stringToUTF8,lengthBytesUTF8)
endfunction()

# One self-contained file: Emscripten 3.1.6 cannot load a .wasm beside it on Node.js 18 and later, which have fetch().
function(seedcorn_wasm_command_line target)
  seedcorn_wasm_common(${target})
  set_target_properties(${target} PROPERTIES SUFFIX .cjs)
  target_link_options(${target} PRIVATE -sENVIRONMENT=node -sSINGLE_FILE -sEXIT_RUNTIME -sNODERAWFS)
endfunction()
