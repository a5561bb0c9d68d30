# shellcheck shell=bash
# What must pass before a change is taken. Each step fails fast and prints its own command.

fuzz_seconds=20

run_steps() {
    local log=.build/tests.log
    step swift format lint --strict --recursive Sources Tests Package.swift
    step swift build --build-tests -Xswiftc -warnings-as-errors \
        --explicit-target-dependency-import-check error
    logged_step "$log" swift test --skip-build --disable-xctest
    step fuzz "$fuzz_seconds"
    # The counts again: fuzzing came after them.
    grep --text 'Test run with' "$log"
}
