# How our own code is compiled.
option(SEEDCORN_SANITIZE "AddressSanitizer and UndefinedBehaviorSanitizer" OFF)

option(SEEDCORN_FUZZ "libFuzzer's targets alone (clang)" OFF)

add_library(seedcorn_options INTERFACE)
target_compile_features(seedcorn_options INTERFACE cxx_std_20)
target_include_directories(seedcorn_options INTERFACE ${PROJECT_SOURCE_DIR}/src)
target_compile_options(seedcorn_options INTERFACE -Wall -Wextra -Wconversion -Wshadow -Werror)
# g++ 12 wrongly warns, once optimised, about moved std::optional and std::variant, and about adding to a std::string (GCC bug 105651).
target_compile_options(seedcorn_options INTERFACE "$<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized;-Wno-restrict>")
if(EMSCRIPTEN)
  target_compile_options(seedcorn_options INTERFACE -fno-exceptions -fno-rtti -fno-threadsafe-statics)
endif()
if(SEEDCORN_SANITIZE)
  set(sanitizers -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_compile_options(seedcorn_options INTERFACE ${sanitizers})
  target_link_options(seedcorn_options INTERFACE ${sanitizers})
endif()
if(SEEDCORN_FUZZ)
  set(sanitizers -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_compile_options(seedcorn_options INTERFACE -fsanitize=fuzzer-no-link ${sanitizers})
  target_link_options(seedcorn_options INTERFACE ${sanitizers})
endif()

# The engine gives the same bits natively and on the web: no fused multiply-add, no fast-math, no -march=native.
add_library(seedcorn_model_flags INTERFACE)
target_compile_options(seedcorn_model_flags INTERFACE -ffp-contract=off)
if(SEEDCORN_SANITIZE)
  target_compile_options(seedcorn_model_flags INTERFACE -O1) # the tests run it many times
else()
  target_compile_options(seedcorn_model_flags INTERFACE -O2)
endif()
if(EMSCRIPTEN)
  # The rest of the page is compiled for size (-Oz -flto). Its link would leave the engine's loops unvectorised, and emcc
  # turns -Oz into -fno-inline-functions, which an -O2 behind it does not undo.
  target_compile_options(seedcorn_model_flags INTERFACE -msimd128 -fno-lto -finline-functions)
endif()
