#pragma once

namespace seedcorn::test {

// Keeps every library that is loaded now until the process ends.
void keep_drivers_loaded();

}  // namespace seedcorn::test
