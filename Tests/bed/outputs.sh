# shellcheck shell=bash
# What other programs make of ours: SARIF against its schema, and the hooks as pre-commit runs them.

# The package of PyPI that carries the schema of SARIF 2.1.0 (errata 01), and the file in it.
sarif_schema_package=compose-lint==0.36.2
sarif_schema_file=sarif-schema-2.1.0.json

check_outputs() {
    local tools=$PWD/.build/outputs
    command -v python3 >/dev/null || fail "there is no python3" "apt install python3-venv"
    rm -rf "$tools" && mkdir -p "$tools" || fail "$tools cannot be made"
    step python3 -m venv "$tools/venv"
    step "$tools/venv/bin/pip" --quiet install pre-commit jsonschema
    step "$tools/venv/bin/pip" --quiet download --no-deps --no-binary :all: --dest "$tools" \
        "$sarif_schema_package"
    check_sarif "$tools"
    check_hooks "$tools"
}

# The report on all fixtures has findings of most rules, with fixes.
check_sarif() {
    local scratch=.build-rel report=$1/report.sarif status=0
    step swift build -c release --static-swift-stdlib --scratch-path "$scratch" --product unitsmith
    "$scratch/release/unitsmith" lint --isolated --select all --format sarif Fixtures >"$report" ||
        status=$?
    ((status == 1)) || fail "lint of Fixtures ended with status $status, not with 1 for findings"
    tar --extract --to-stdout --wildcards --file "$1"/*.tar.gz "*/$sarif_schema_file" \
        >"$1/$sarif_schema_file" || fail "$sarif_schema_package has no $sarif_schema_file"
    step "$1/venv/bin/python" Tests/bed/sarif.py "$1/$sarif_schema_file" "$report"
}

# A repository with one unit that lint refuses and one that fmt changes.
check_hooks() {
    local checkout=$PWD work=$1/work log=$1/hooks.log
    mkdir "$work" || fail "$work cannot be made"
    git -C "$work" init --quiet
    printf '[Service]\nExecStart=/bin/true\nRestart=sometimes\n' >"$work/refused.service"
    printf '[Service]\nExecStart = /bin/true\n' >"$work/loose.service"
    git -C "$work" add .
    say "\$ pre-commit try-repo $checkout --all-files (builds the program)"
    (cd "$work" && PRE_COMMIT_HOME=$1/cache "$1/venv/bin/pre-commit" try-repo "$checkout" \
        --all-files) >"$log" 2>&1
    grep --quiet 'refused.service:3:' "$log" ||
        fail "the hook unitsmith-lint did not find the mistake" "$(tail -n 30 "$log")"
    grep --quiet '^ExecStart=/bin/true$' "$work/loose.service" ||
        fail "the hook unitsmith-fmt did not format the file" "$(tail -n 30 "$log")"
    say "both hooks ran, found the mistake and formatted the file"
}
