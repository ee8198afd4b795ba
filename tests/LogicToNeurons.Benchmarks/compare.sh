#!/usr/bin/env bash
# Measures the toy machine's engines against C, its start-up against an empty program, the assembler, and the full screen.
# One measurement is one process, and the contestants take turns: on a shared machine only ratios of such medians mean something.
set -euo pipefail
export LC_ALL=C DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

usage() {
    cat <<'TEXT'
usage: compare.sh [--quick] [--rounds N]   the engines: ns per toy instruction against C
       compare.sh --startup [--rounds N]   l2n run programs/asm/sum.asm against an empty .NET program
       compare.sh --assembler              lines per second and growth
       compare.sh --screen [--rounds N]    the full screen: frames, first frame, keys, idling (Linux, setsid of util-linux)
       compare.sh --circuits [--rounds N]  gate evaluations and first results against Verilator
       compare.sh --outputs                every benchmark netlist's outputs against Icarus Verilog's
       compare.sh --networks [--rounds N]  evaluating networks against ONNX Runtime (npm installs it into a temporary folder)
       compare.sh --compile [--largest N]  time and memory of compiling circuits to networks, against their gates; --largest 410 adds a multiplier of a million
       compare.sh --neurons                machines of neurons: sizes, ticks a second, and their states in ONNX Runtime
       compare.sh --onnx                   networks as ONNX files: the public checker, and ONNX Runtime's answers
  --quick      an eighth of the work in 3 rounds: the JIT's warm-up shows, so a missed mark means less
  --rounds N   how often each is measured (engines 5, assembler 5, start-up 40, first frame 20, circuits 5, networks 5)
  --install    install Verilator, Icarus Verilog and Python's onnx if they are missing (apt-get)
Netlists are looked for in the folder that L2N_CIRCUITS names, or in ../shared/circuits beside the repository.
L2N_ONNXRUNTIME may name the folder of an onnxruntime-node that is installed already, and L2N_PROGRAM an l2n for --onnx and --compile that is built.
The exit code is 1 if results differ, 3 if a mark is missed.
TEXT
}

fail() {
    echo "compare.sh: $*" >&2
    exit 1
}

mode=engines
rounds=
largest=
share=1
install=no
patterns=10240
seconds=1
while [ $# -gt 0 ]; do
    case $1 in
        --startup | --assembler | --screen | --circuits | --outputs | --networks | --neurons | --onnx | --compile) mode=${1#--} ;;
        --quick) share=8 ;;
        --install) install=yes ;;
        --largest) largest=${2:?--largest needs a number}; shift ;;
        --rounds) rounds=${2:?--rounds needs a number}; shift ;;
        --help | -h) usage; exit 0 ;;
        *) usage >&2; exit 2 ;;
    esac
    shift
done

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
missed=0

median() {
    sort -g "$1" | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

divide() { # a b digits
    awk -v a="$1" -v b="$2" -v digits="$3" 'BEGIN { printf "%.*f", digits, a / b }'
}

# Whether a ratio keeps its mark.
verdict() {
    if awk -v ratio="$1" -v mark="$2" 'BEGIN { exit !(ratio <= mark) }'; then
        echo met
    else
        echo MISSED
    fi
}

note() {
    [ "$1" != MISSED ] || missed=3
}

build_benchmarks() {
    echo "building…" >&2
    dotnet build -c Release "$here" -o "$work/benchmarks" > "$work/build.log" 2>&1 || { cat "$work/build.log"; fail "the build failed"; }
}

measure() {
    "$work/benchmarks/LogicToNeurons.Benchmarks" measure "$@"
}

# Runs a command that prints "answer steps nanoseconds"; all answers of a workload, and all steps that are counted, must be equal.
contest() { # workload contestant command…
    local workload=$1 contestant=$2 answer steps time
    shift 2
    read -r answer steps time < <("$@") || fail "$workload on $contestant gave nothing"
    if [ ! -e "$work/$workload.answer" ]; then
        echo "$answer" > "$work/$workload.answer"
    elif [ "$answer" != "$(cat "$work/$workload.answer")" ]; then
        fail "WRONG RESULT: $workload on $contestant gives $answer, the others $(cat "$work/$workload.answer")"
    fi

    if [ "$steps" != 0 ]; then
        if [ ! -e "$work/$workload.steps" ]; then
            echo "$steps" > "$work/$workload.steps"
        elif [ "$steps" != "$(cat "$work/$workload.steps")" ]; then
            fail "WRONG RESULT: $workload on $contestant takes $steps steps, the others $(cat "$work/$workload.steps")"
        fi
    fi

    echo "$time" >> "$work/$workload.$contestant"
}

compare_engines() {
    command -v gcc > /dev/null || fail "gcc is missing: the C peers can't be built (apt-get install gcc)"
    gcc -std=gnu11 -O2 -Wall -Wextra "$here/peers/switch.c" -o "$work/switch" || fail "gcc can't build switch.c"
    gcc -std=gnu11 -O2 -Wall -Wextra -fno-tree-vectorize "$here/peers/native.c" -o "$work/native" || fail "gcc can't build native.c"
    build_benchmarks
    measure list > "$work/list"
    if [ "$share" != 1 ]; then
        rounds=${rounds:-3}
    fi

    rounds=${rounds:-5}
    while read -r workload count repeats; do
        repeats=$((repeats / share))
        measure dump "$workload" "$repeats" "$work/$workload.dump"
        for round in $(seq "$rounds"); do
            echo "$workload, round $round of $rounds" >&2
            contest "$workload" native "$work/native" "$workload" "$repeats" "$count"
            contest "$workload" compiled measure run compiled "$workload" "$repeats"
            contest "$workload" switch "$work/switch" "$work/$workload.dump"
            contest "$workload" interpreter measure run interpreter "$workload" "$repeats"
        done
    done < "$work/list"

    echo
    echo "ns per toy instruction, medians of $rounds interleaved runs; all answers and step counts are equal"
    echo
    echo "| workload | steps | C switch | interpreter | ratio | mark | | gcc -O2 | compiled | ratio | mark | |"
    echo "|---|---|---|---|---|---|---|---|---|---|---|---|"
    while read -r workload _; do
        local steps mark switch interpreter native compiled slow fast
        steps=$(cat "$work/$workload.steps")
        case $workload in
            sum*) mark=1.5 ;;
            *) mark=1.3 ;;
        esac
        switch=$(median "$work/$workload.switch")
        interpreter=$(median "$work/$workload.interpreter")
        native=$(median "$work/$workload.native")
        compiled=$(median "$work/$workload.compiled")
        slow=$(divide "$interpreter" "$switch" 2)
        fast=$(divide "$compiled" "$native" 2)
        note "$(verdict "$slow" 1.5)"
        note "$(verdict "$fast" "$mark")"
        echo "| $workload | $steps | $(divide "$switch" "$steps" 3) | $(divide "$interpreter" "$steps" 3)" \
            "| $slow | 1.5 | $(verdict "$slow" 1.5) | $(divide "$native" "$steps" 3) | $(divide "$compiled" "$steps" 3)" \
            "| $fast | $mark | $(verdict "$fast" "$mark") |"
    done < "$work/list"
}

# Milliseconds of a command, without starting another process for the clock.
clock() {
    local start=${EPOCHREALTIME/./} end
    "$@" > /dev/null || fail "$1 failed"
    end=${EPOCHREALTIME/./}
    echo "$(((end - start) / 1000)).$(printf '%03d' $(((end - start) % 1000)))"
}

publish_contestants() {
    mkdir "$work/empty"
    echo 'return;' > "$work/empty/Program.cs"
    cat > "$work/empty/Empty.csproj" <<'TEXT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
  </PropertyGroup>
</Project>
TEXT
    echo "publishing…" >&2
    dotnet publish -c Release "$work/empty" -o "$work/empty/out" > "$work/build.log" 2>&1 || { cat "$work/build.log"; fail "the empty program can't be published"; }
    dotnet publish -c Release "$root/src/LogicToNeurons.App" -o "$work/l2n" > "$work/build.log" 2>&1 || { cat "$work/build.log"; fail "l2n can't be published"; }
}

compare_startup() {
    rounds=${rounds:-40}
    publish_contestants
    for _ in 1 2 3 $(seq "$rounds"); do
        clock "$work/empty/out/Empty" >> "$work/empty.ms"
        clock "$work/l2n/l2n" run "$root/programs/asm/sum.asm" >> "$work/l2n.ms"
    done

    # The first three of each only warm the disk's cache.
    sed -i 1,3d "$work/empty.ms" "$work/l2n.ms"
    local empty l2n ratio
    empty=$(median "$work/empty.ms")
    l2n=$(median "$work/l2n.ms")
    ratio=$(divide "$l2n" "$empty" 2)
    note "$(verdict "$ratio" 2.5)"
    echo "start-up, medians of $rounds interleaved runs: empty .NET program $empty ms, l2n run programs/asm/sum.asm $l2n ms"
    echo "ratio $ratio, mark 2.5: $(verdict "$ratio" 2.5)"
}

compare_assembler() {
    rounds=${rounds:-5}
    build_benchmarks
    for _ in $(seq "$rounds"); do
        for lines in 12500 25000 50000 100000; do
            measure assembler "$lines" >> "$work/assembler.$lines"
        done
    done

    echo "assembler, cold processes, medians of $rounds interleaved runs"
    echo
    echo "| lines | seconds | lines/s | growth |"
    echo "|---|---|---|---|"
    local before= lines time
    for lines in 12500 25000 50000 100000; do
        time=$(median "$work/assembler.$lines")
        echo "| $lines | $(divide "$time" 1e9 3) | $(divide "${lines}e9" "$time" 0) | ${before:+$(divide "$time" "$before" 2)} |"
        before=$time
    done

    # Eight times the lines: 12 leaves room for the collector, and a quadratic assembler would need 64.
    local seconds growth
    seconds=$(divide "$time" 1e9 3)
    growth=$(divide "$time" "$(median "$work/assembler.12500")" 2)
    note "$(verdict "$seconds" 2)"
    note "$(verdict "$growth" 12)"
    echo
    echo "100,000 lines: $seconds s, mark 2 s: $(verdict "$seconds" 2); 8 times the lines take $growth times the time, mark 12: $(verdict "$growth" 12)"
}

# One line of the table: what, figure, mark; a figure without a mark is for information.
row() { # what figure unit mark
    local kept=
    if [ -n "$4" ]; then
        kept=$(verdict "$2" "$4")
        note "$kept"
    fi

    echo "| $1 | $2 $3 | ${4:+$4 $3} | $kept |"
}

compare_screen() {
    [ "$(uname)" = Linux ] || fail "the full screen is measured on Linux only"
    rounds=${rounds:-20}
    publish_contestants
    build_benchmarks
    # Nothing of the user's is touched.
    export XDG_STATE_HOME=$work/state LC_ALL=C.UTF-8
    unset L2N_LANG L2N_HOST NO_COLOR COLORTERM
    local sum=$root/programs/asm/sum.asm endless=$root/programs/asm/endless/never-halts.asm l2n=$work/l2n/l2n
    for _ in 1 2 3 $(seq "$rounds"); do
        measure end "$work/empty/out/Empty" >> "$work/empty.ms"
        measure first-frame "$l2n" "$sum" >> "$work/l2n.ms"
    done

    # The first three of each only warm the disk's cache.
    sed -i 1,3d "$work/empty.ms" "$work/l2n.ms"
    local empty first idle median high allocated bytes size
    empty=$(median "$work/empty.ms")
    first=$(median "$work/l2n.ms")
    echo "the full screen with sum.asm; first frame: medians of $rounds interleaved runs, empty .NET program $empty ms, l2n $first ms"
    echo
    echo "| | measured | mark | |"
    echo "|---|---|---|---|"
    row "first frame, of the empty program's time" "$(divide "$first" "$empty" 2)" x 3
    for size in 120x40 80x24; do
        read -r median high allocated bytes < <(measure frames "${size%x*}" "${size#*x}" 3000) || fail "no frames of $size"
        row "frame of $size, median" "$(divide "$median" 1000 3)" ms "$([ $size != 120x40 ] || echo 0.3)"
        row "frame of $size, 95 of 100" "$(divide "$high" 1000 3)" ms ""
        row "frame of $size, most bytes" "$bytes" bytes 4096
        row "frame of $size, allocated" "$allocated" bytes ""
    done

    idle=$(measure idle 5 "$l2n" "$sum")
    row "5 s of idling, processor time" "$(divide "$idle" 1e6 2)" ms 10
    read -r median high < <(measure keys 100 "" "$l2n" "$sum") || fail "no keys"
    row "key to frame while idle, median" "$median" ms ""
    row "key to frame while idle, 95 of 100" "$high" ms 20
    read -r median high < <(measure keys 100 r "$l2n" "$endless") || fail "no keys"
    row "key to frame at full speed, median" "$median" ms ""
    row "key to frame at full speed, 95 of 100" "$high" ms 20
}

# shellcheck source=compare-circuits.sh
source "$here/compare-circuits.sh"
# shellcheck source=compare-networks.sh
source "$here/compare-networks.sh"
# shellcheck source=compare-onnx.sh
source "$here/compare-onnx.sh"
# shellcheck source=compare-neurons.sh
source "$here/compare-neurons.sh"
# shellcheck source=compare-compile.sh
source "$here/compare-compile.sh"
"compare_$mode"
exit $missed
