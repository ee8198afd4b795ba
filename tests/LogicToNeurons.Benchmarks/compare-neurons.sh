# Part of compare.sh: machines of neurons, their sizes and speeds, and their ONNX files in ONNX Runtime, whose states must be the interpreter's.

# Sizes with the marks: program, width, memory, neurons, ms to build, ticks a second.
neuron_sizes() {
    echo "sum 8 16 110 500 100000"
    echo "sum 16 32 110 500 100000"
    echo "full 16 32 500 500 100000"
    echo "full 32 256 1600 1000 0"
}

# Programs for ONNX Runtime: file, width, memory.
neuron_programs() {
    echo "sum 16 32"
    echo "full 8 32"
    echo "full 16 32"
    echo "full 32 64"
    local name
    for name in sum-guarded gcd fibonacci bubble-sort collatz endless/never-halts; do
        echo "$root/programs/asm/$name.asm 16 64"
        echo "$root/programs/asm/$name.asm 32 64"
    done
}

# The script of the docs, in a folder with what it needs.
run_documented() {
    local l2n=${L2N_PROGRAM:-$work/l2n/l2n}
    if [ -z "${L2N_PROGRAM:-}" ]; then
        dotnet build -c Release "$root/src/LogicToNeurons.App" -o "$work/l2n" > "$work/build.log" 2>&1 || { cat "$work/build.log"; fail "l2n can't be built"; }
    fi

    mkdir -p "$work/docs/node_modules"
    ln -sfn "$(dirname "$runtime")"/* "$work/docs/node_modules/"
    sed -n '/^```js$/,/^```$/p' "$root/docs/levels.md" | sed '/^```/d' > "$work/docs/sum.cjs"
    [ "$(wc -l < "$work/docs/sum.cjs")" -le 15 ] || fail "the script of docs/levels.md has more than 15 lines"
    "$l2n" relu "$root/programs/asm/sum.asm" --width 16 --memory 32 -o "$work/docs/sum.onnx" > /dev/null || fail "sum.asm can't be written as ONNX"
    (cd "$work/docs" && node sum.cjs) | tee "$work/docs/said"
    grep -qx '16 ticks: cell 10 holds 6' "$work/docs/said" || fail "WRONG RESULT: the script of docs/levels.md"
}

compare_neurons() {
    find_checker
    install_runtime
    export L2N_ONNXRUNTIME=$runtime
    build_benchmarks
    echo "| program | W | M | neurons | mark | layers | weights | format | log2 of the largest sum | ms to build | ms to prove | ticks/s | |"
    echo "|---|---|---|---|---|---|---|---|---|---|---|---|---|"
    local program width memory most slowest least neurons layers weights format sum built proved ticks met
    while read -r program width memory most slowest least; do
        read -r neurons layers weights format sum built proved < <(measure neurons size "$program" "$width" "$memory") || fail "$program can't be built"
        ticks=$(measure neurons ticks "$program" "$width" "$memory" "$seconds") || fail "$program doesn't run"
        met=$(verdict "$neurons" "$most")$(verdict "$built" "$slowest")$(verdict "$least" "$ticks")
        [ "$met" = metmetmet ] && met=met || met=MISSED
        note "$met"
        echo "| $program | $width | $memory | $neurons | $most | $layers | $weights | $format | $sum | $built | $proved | $ticks | $met |"
    done < <(neuron_sizes)

    while read -r program width memory; do
        measure neurons states "$program" "$width" "$memory" 10000 "$work/net" > "$work/net.size" || fail "$program can't be written"
        "$python" "$here/peers/onnx-check.py" "$work/net.onnx" > /dev/null || fail "$program: not valid"
        node "$here/peers/onnx-states.cjs" "$work/net.onnx" "$work/net.states" > "$work/run.log" 2>&1 || { cat "$work/run.log"; fail "WRONG RESULT: $program in ONNX Runtime"; }
        echo "$(short "$program") W = $width, M = $memory, $(cat "$work/net.size"): valid; $(cat "$work/run.log")"
    done < <(neuron_programs)
    run_documented
}
