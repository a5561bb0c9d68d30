# shellcheck shell=bash
# Fuzzing with libFuzzer and the address sanitizer.
#
# A target is a folder Tests/fuzz/NAME with
#   Target.swift  defines LLVMFuzzerTestOneInput
#   modules       the modules of Sources that it imports, each after those that it imports itself
#   seeds/        inputs to start from, beside the files of Fixtures (optional)
#   dictionary    words that inputs are made of, as libFuzzer's -dict reads them (optional)
# Builds, inputs found and crashing inputs are kept in .build/fuzz.

fuzz_build=.build/fuzz

# Fuzzes every target; the seconds are shared out evenly.
fuzz() {
    local seconds=$1 targets target share
    mapfile -t targets < <(find Tests/fuzz -mindepth 1 -maxdepth 1 -type d -printf '%f\n' | sort)
    ((${#targets[@]} > 0)) || fail "no fuzz targets in Tests/fuzz"
    share=$((seconds / ${#targets[@]}))
    ((share > 0)) || share=1
    for target in "${targets[@]}"; do
        build_fuzz_target "$target" || fail "the fuzz target $target does not compile"
    done
    for target in "${targets[@]}"; do
        run_fuzz_target "$target" "$share" || fail "the fuzz target $target found something"
    done
}

compile_fuzzed() {
    swiftc -parse-as-library -O -g -swift-version 6 -package-name unitsmith \
        -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault \
        -enable-upcoming-feature MemberImportVisibility -sanitize=fuzzer,address -use-ld=lld \
        -I "$fuzz_build/modules" "$@"
}

build_fuzz_target() {
    local target=$1 modules module objects=() sources
    mapfile -t modules <"Tests/fuzz/$target/modules"
    mkdir -p "$fuzz_build/modules" "$fuzz_build/$target/corpus"
    for module in "${modules[@]}"; do
        objects+=("$fuzz_build/modules/$module.o")
        # Fresh when it is newer than its own sources and the modules before it.
        is_older "$fuzz_build/modules/$module.o" "Sources/$module" "${objects[@]}" || continue
        say "compiling $module for fuzzing"
        mapfile -t sources < <(find "Sources/$module" -name '*.swift' | sort)
        compile_fuzzed -whole-module-optimization -module-name "$module" -emit-module \
            -emit-module-path "$fuzz_build/modules/$module.swiftmodule" \
            -emit-object -o "$fuzz_build/modules/$module.o" "${sources[@]}" || return 1
    done
    is_older "$fuzz_build/$target/run" Tests/fuzz/*.swift "Tests/fuzz/$target" \
        "${objects[@]}" || return 0
    compile_fuzzed -module-name "Fuzz_$target" -o "$fuzz_build/$target/run" \
        Tests/fuzz/*.swift "Tests/fuzz/$target"/*.swift "${objects[@]}"
}

# Whether a file is missing, or older than anything else below the paths that follow.
is_older() {
    local file=$1
    shift
    [[ ! -e $file ]] || [[ -n $(find "$@" -newer "$file" -print -quit) ]]
}

run_fuzz_target() {
    local target=$1 seconds=$2 home=$fuzz_build/$1 options=() status
    copy_seeds "$target"
    [[ ! -f Tests/fuzz/$target/dictionary ]] || options+=("-dict=Tests/fuzz/$target/dictionary")
    say "fuzzing $target for $seconds s"
    # With its backtracer on, a crash of the program would wait for ever.
    SWIFT_BACKTRACE=enable=no "$home/run" -max_total_time="$seconds" -timeout=10 -max_len=4096 \
        -rss_limit_mb=2048 -verbosity=1 -artifact_prefix="$home/" "${options[@]}" \
        "$home/corpus" "$home/seeds" >"$home/log" 2>&1
    status=$?
    if ((status != 0)); then
        tail -n 60 "$home/log" >&2
        say "to see it again: SWIFT_BACKTRACE=enable=no $home/run $(
            sed -n 's/.*Test unit written to //p' "$home/log" | tail -n 1)"
        return 1
    fi
    say "$target: $(sed -n 's/^Done //p' "$home/log" | tail -n 1), nothing found"
}

# Seeds in one folder: the target's own, and every unit file of Fixtures. Their folders are part of
# the names, since many share a file name.
copy_seeds() {
    local home=$fuzz_build/$1 file
    rm -rf "$home/seeds"
    mkdir -p "$home/seeds"
    find Fixtures -type f -size -64k -print0 2>/dev/null | while IFS= read -r -d '' file; do
        cp "$file" "$home/seeds/${file//\//_}"
    done
    [[ ! -d Tests/fuzz/$1/seeds ]] || cp -r "Tests/fuzz/$1/seeds/." "$home/seeds"
}
