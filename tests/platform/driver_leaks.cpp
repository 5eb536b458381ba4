// Graphics drivers keep memory until the process ends, and are unloaded before the leak checker looks, so that it could
// not tell their memory from ours. They stay loaded here, and what they keep is theirs.
#include "driver_leaks.hpp"

#include <dlfcn.h>
#include <link.h>

#include <cstddef>

namespace seedcorn::test {

void keep_drivers_loaded() {
  dl_iterate_phdr(
      [](dl_phdr_info* library, std::size_t, void*) {
        if (library->dlpi_name && *library->dlpi_name)
          dlopen(library->dlpi_name, RTLD_LAZY | RTLD_NOLOAD | RTLD_NODELETE);
        return 0;
      },
      nullptr);
}

}  // namespace seedcorn::test

// LeakSanitizer asks for it by this name.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libLLVM\nleak:libEGL\nleak:libGL\nleak:libgallium\nleak:_dri.so\nleak:libdrm\nleak:libX11\nleak:"
         "libxcb\n";
}
