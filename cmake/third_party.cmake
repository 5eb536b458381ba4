# seedcorn::imgui and seedcorn::imgui_backend (SDL2 with OpenGL 3, on the web WebGL 2), compiled once into the cache, so that a
# clean build need not compile them again. seedcorn::imgui needs no window: tests of the view link it alone.
set(third_party ${PROJECT_SOURCE_DIR}/cmake/third_party)
file(GLOB_RECURSE glue CONFIGURE_DEPENDS ${third_party}/*)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${glue})

string(TOUPPER "${CMAKE_BUILD_TYPE}" configuration)
if(EMSCRIPTEN)
  set(cxx_flags "${CMAKE_CXX_FLAGS} -fno-exceptions -fno-rtti")
elseif(SEEDCORN_SANITIZE)
  set(cxx_flags "${CMAKE_CXX_FLAGS} -fsanitize=address") # with "undefined", g++ 12 takes a minute for imgui.cpp alone
else()
  set(cxx_flags "${CMAKE_CXX_FLAGS}")
endif()
set(settings
    -DCMAKE_BUILD_TYPE=${CMAKE_BUILD_TYPE}
    "-DCMAKE_C_FLAGS=${CMAKE_C_FLAGS}"
    "-DCMAKE_CXX_FLAGS=${cxx_flags}"
    "-DCMAKE_C_FLAGS_${configuration}=${CMAKE_C_FLAGS_${configuration}}"
    "-DCMAKE_CXX_FLAGS_${configuration}=${CMAKE_CXX_FLAGS_${configuration}}"
    -DSEEDCORN_IMGUI_DIR=${SEEDCORN_IMGUI_DIR})
if(EMSCRIPTEN)
  list(APPEND settings -DSEEDCORN_SDL_DIR=${SEEDCORN_SDL_DIR})
endif()
if(CMAKE_TOOLCHAIN_FILE)
  list(APPEND settings -DCMAKE_TOOLCHAIN_FILE=${CMAKE_TOOLCHAIN_FILE})
else()
  list(APPEND settings -DCMAKE_C_COMPILER=${CMAKE_C_COMPILER} -DCMAKE_CXX_COMPILER=${CMAKE_CXX_COMPILER})
endif()

set(key "${settings};${CMAKE_CXX_COMPILER_ID};${CMAKE_CXX_COMPILER_VERSION};${EMSCRIPTEN_VERSION}")
foreach(file IN LISTS glue)
  file(SHA256 ${file} digest)
  string(APPEND key ";${digest}")
endforeach()
string(SHA256 key "${key}")
string(SUBSTRING ${key} 0 12 key)
set(libraries ${SEEDCORN_CACHE_DIR}/libraries/${CMAKE_SYSTEM_NAME}-${CMAKE_BUILD_TYPE}-${key})

file(MAKE_DIRECTORY ${libraries})
file(LOCK ${libraries} DIRECTORY GUARD FILE TIMEOUT 600)
if(NOT EXISTS ${libraries}/complete)
  message(STATUS "Compiling third-party libraries into ${libraries}")
  execute_process(COMMAND ${CMAKE_COMMAND} -G Ninja -S ${third_party} -B ${libraries} ${settings} COMMAND_ERROR_IS_FATAL ANY OUTPUT_QUIET)
  execute_process(COMMAND ${CMAKE_COMMAND} --build ${libraries} COMMAND_ERROR_IS_FATAL ANY)
  file(TOUCH ${libraries}/complete)
endif()

function(seedcorn_cached_library name file)
  add_library(seedcorn::${name} STATIC IMPORTED GLOBAL)
  set_target_properties(seedcorn::${name} PROPERTIES IMPORTED_LOCATION ${libraries}/lib${file}.a)
  target_include_directories(seedcorn::${name} SYSTEM INTERFACE ${ARGN})
endfunction()

seedcorn_cached_library(imgui imgui ${SEEDCORN_IMGUI_DIR} ${third_party}/imgui)
target_compile_definitions(seedcorn::imgui INTERFACE IMGUI_USER_CONFIG="seedcorn_imconfig.h")

if(EMSCRIPTEN)
  seedcorn_cached_library(sdl2 SDL2 ${SEEDCORN_SDL_DIR}/include)
else()
  find_package(SDL2 QUIET)
  find_package(OpenGL QUIET)
  if(TARGET SDL2::SDL2 AND TARGET OpenGL::GL)
    add_library(seedcorn::sdl2 INTERFACE IMPORTED GLOBAL)
    target_link_libraries(seedcorn::sdl2 INTERFACE SDL2::SDL2 OpenGL::GL)
  endif()
endif()
if(TARGET seedcorn::sdl2)
  seedcorn_cached_library(imgui_backend imgui_backend ${SEEDCORN_IMGUI_DIR}/backends)
  target_link_libraries(seedcorn::imgui_backend INTERFACE seedcorn::imgui seedcorn::sdl2)
endif()
