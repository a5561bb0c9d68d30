# shellcheck shell=bash
# What must pass before a change is taken. Each step fails fast and prints its own command.

fuzz_seconds=20

run_steps() {
    local log=.build/tests.log bus_log=.build/bus-tests.log
    step swift format lint --strict --recursive Sources Tests Package.swift
    step swift build --build-tests -Xswiftc -warnings-as-errors \
        --explicit-target-dependency-import-check error
    # Tests that restart a host's systemd are by themselves, since the others would have to wait.
    tests_step "$bus_log" 10 swift test --skip-build --disable-xctest --filter SystemdBusTests
    tests_step "$log" 25 swift test --skip-build --disable-xctest --skip SystemdBusTests
    step fuzz "$fuzz_seconds"
    # The counts again: fuzzing came after them.
    grep --no-filename --text 'Test run with' "$bus_log" "$log"
}
