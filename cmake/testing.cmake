# GoogleTest and Google Benchmark: installed ones, or upstream's.
include(GoogleTest)
set(CMAKE_GTEST_DISCOVER_TESTS_DISCOVERY_MODE PRE_TEST)

# Each test of the program is one of ctest's. Sanitized, a process takes longer to start than most tests take, so there a
# quarter of the program's tests is one of ctest's, and tools/test.mjs counts them from the reports in `gtest`.
function(seedcorn_register_tests program)
  if(NOT SEEDCORN_SANITIZE)
    gtest_discover_tests(${program})
    return()
  endif()
  foreach(part RANGE 3)
    add_test(NAME ${program}.${part} COMMAND ${program} --gtest_output=xml:${PROJECT_BINARY_DIR}/gtest/${program}.${part}.xml)
    set_tests_properties(${program}.${part} PROPERTIES ENVIRONMENT "GTEST_TOTAL_SHARDS=4;GTEST_SHARD_INDEX=${part}")
  endforeach()
endfunction()

find_package(GTest QUIET)
if(NOT TARGET GTest::gtest_main)
  message(STATUS "GoogleTest is not installed (Debian: libgtest-dev); fetching it from upstream")
  set(INSTALL_GTEST OFF)
  set(BUILD_GMOCK OFF)
  FetchContent_Declare(
    googletest SYSTEM GIT_REPOSITORY https://github.com/google/googletest.git
    GIT_TAG 58d77fa8070e8cec2dc1ed015d66b454c8d78850) # release-1.12.1
  FetchContent_MakeAvailable(googletest)
endif()

find_package(benchmark QUIET)
if(NOT TARGET benchmark::benchmark)
  message(STATUS "Google Benchmark is not installed (Debian: libbenchmark-dev): seedcorn_bench is left out")
endif()
