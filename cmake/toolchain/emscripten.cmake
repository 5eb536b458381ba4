# Finds the CMake toolchain of the Emscripten whose `emcc` is on PATH: a distribution's package or an emsdk.
find_program(SEEDCORN_EMCC NAMES emcc PATHS "$ENV{EMSDK}/upstream/emscripten" "$ENV{EMSCRIPTEN}")
if(NOT SEEDCORN_EMCC)
  message(FATAL_ERROR "emcc is not on PATH. Install Emscripten 3.1.6 or newer (Debian: apt-get install emscripten) or activate an emsdk.")
endif()

get_filename_component(_emcc "${SEEDCORN_EMCC}" REALPATH)
get_filename_component(_root "${_emcc}" DIRECTORY)
set(_module cmake/Modules/Platform/Emscripten.cmake)
if(NOT EXISTS "${_root}/${_module}")
  execute_process(COMMAND em-config EMSCRIPTEN_ROOT OUTPUT_VARIABLE _root OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
endif()
if(NOT EXISTS "${_root}/${_module}")
  message(FATAL_ERROR "${SEEDCORN_EMCC} was found, but not ${_module} of its installation. Set EMSCRIPTEN to Emscripten's directory.")
endif()

# Debian's emcc runs Debian's JavaScript packages, which another Node.js on PATH does not look for.
if(_root STREQUAL "/usr/share/emscripten" AND IS_DIRECTORY /usr/share/nodejs/acorn)
  set(CMAKE_C_LINKER_LAUNCHER "${CMAKE_COMMAND};-E;env;NODE_PATH=/usr/share/nodejs")
  set(CMAKE_CXX_LINKER_LAUNCHER "${CMAKE_C_LINKER_LAUNCHER}")
endif()

include("${_root}/${_module}")

# Every browser that has the engine's vector instructions has these too; they make the module smaller.
foreach(language IN ITEMS C CXX)
  string(APPEND CMAKE_${language}_FLAGS_INIT " -mnontrapping-fptoint -msign-ext -mbulk-memory")
endforeach()
