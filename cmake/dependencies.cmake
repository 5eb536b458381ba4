# Where third-party code comes from. Dear ImGui and, for the web, SDL are each taken from the first that has it: a directory
# given with -DSEEDCORN_IMGUI_DIR= or -DSEEDCORN_SDL_DIR=, the cache, Debian's source packages (tools/dependencies.sh), the
# upstream repository by commit.
include(FetchContent)
set(FETCHCONTENT_QUIET OFF)

set(SEEDCORN_IMGUI_DIR "" CACHE PATH "Sources of Dear ImGui 1.92 (empty: fetch them)")
set(SEEDCORN_SDL_DIR "" CACHE PATH "Sources of SDL 2.32, for the web (empty: fetch them)")

set(dependencies_script ${PROJECT_SOURCE_DIR}/tools/dependencies.sh)
execute_process(COMMAND sh ${dependencies_script} cache-dir OUTPUT_VARIABLE SEEDCORN_CACHE_DIR OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${dependencies_script})

# Downloads without adding the other project's targets.
function(seedcorn_fetch_upstream name repository commit result)
  FetchContent_Declare(
    ${name}
    GIT_REPOSITORY ${repository}
    GIT_TAG ${commit}
    GIT_PROGRESS ON
    SOURCE_SUBDIR no-such-directory)
  FetchContent_MakeAvailable(${name})
  string(TOLOWER ${name} lower)
  set(${result} ${${lower}_SOURCE_DIR} PARENT_SCOPE)
endfunction()

function(seedcorn_source name item marker repository commit)
  set(variable SEEDCORN_${name}_DIR)
  if(${variable})
    if(NOT EXISTS "${${variable}}/${marker}")
      message(FATAL_ERROR "${variable}=${${variable}} has no ${marker}")
    endif()
    return()
  endif()
  execute_process(
    COMMAND sh ${dependencies_script} ${item}
    OUTPUT_VARIABLE directory OUTPUT_STRIP_TRAILING_WHITESPACE
    ERROR_VARIABLE why ERROR_STRIP_TRAILING_WHITESPACE
    RESULT_VARIABLE failed)
  if(why)
    message(STATUS "${why}")
  endif()
  if(failed)
    message(STATUS "${item}: not to be had from Debian; fetching ${repository} at ${commit}")
    execute_process(COMMAND git ls-remote ${repository} HEAD RESULT_VARIABLE unreachable ERROR_VARIABLE upstream_why OUTPUT_QUIET)
    if(unreachable)
      message(FATAL_ERROR "${item} could be fetched neither from Debian:\n${why}\nnor from its upstream repository:\n"
                          "${unreachable} ${upstream_why}\nPut a copy anywhere and pass -D${variable}=<directory>.")
    endif()
    seedcorn_fetch_upstream(seedcorn_${item} ${repository} ${commit} directory)
  endif()
  set(${variable} ${directory} PARENT_SCOPE)
endfunction()

if(NOT SEEDCORN_ENGINE_ONLY AND NOT SEEDCORN_FUZZ)
  seedcorn_source(IMGUI imgui imgui.h https://github.com/ocornut/imgui.git 45acd5e0e82f4c954432533ae9985ff0e1aad6d5) # v1.92.2b
endif()
if(EMSCRIPTEN AND NOT SEEDCORN_ENGINE_ONLY)
  seedcorn_source(SDL sdl include/SDL.h https://github.com/libsdl-org/SDL.git 2359383fc187386204c3bb22de89655a494cd128) # release-2.32.4
endif()

# nlohmann_json is headers only. Its folder alone is linked into the build tree, because /usr/include as a whole
# would give the web build the host's libc.
find_path(SEEDCORN_JSON_INCLUDE_DIR nlohmann/json.hpp PATHS /usr/include /usr/local/include NO_CMAKE_FIND_ROOT_PATH)
add_library(seedcorn_json INTERFACE)
add_library(nlohmann_json::nlohmann_json ALIAS seedcorn_json)
if(SEEDCORN_JSON_INCLUDE_DIR)
  set(json_include ${PROJECT_BINARY_DIR}/include)
  file(MAKE_DIRECTORY ${json_include})
  file(CREATE_LINK ${SEEDCORN_JSON_INCLUDE_DIR}/nlohmann ${json_include}/nlohmann SYMBOLIC)
else()
  message(STATUS "nlohmann_json is not installed (Debian: nlohmann-json3-dev); fetching it from upstream")
  seedcorn_fetch_upstream(
    seedcorn_nlohmann_json https://github.com/nlohmann/json.git bc889afb4c5bf1c0d8ee29ef35eaaf4c8bef8a5d json_source) # v3.11.2
  set(json_include ${json_source}/include)
endif()
target_include_directories(seedcorn_json SYSTEM INTERFACE ${json_include})
