# Part of compare.sh: networks against ONNX Runtime on the dense export of the same layers. Outputs are compared first, then speed in turns.

install_runtime() {
    command -v node > /dev/null || fail "node is missing: ONNX Runtime can't be run"
    runtime=${L2N_ONNXRUNTIME:-$work/runtime/node_modules/onnxruntime-node}
    if [ ! -d "$runtime" ]; then
        echo "npm install onnxruntime-node…" >&2
        mkdir -p "$work/runtime"
        (cd "$work/runtime" && npm install --no-audit --no-fund --ignore-scripts onnxruntime-node > "$work/install.log" 2>&1) \
            || { cat "$work/install.log"; fail "onnxruntime-node can't be installed; L2N_ONNXRUNTIME may name a folder that holds it"; }
    fi
}

run_runtime() { # name batch seconds out
    node "$here/peers/network.cjs" "$runtime" "$work/$1.onnx" "$work/$1.$2.in" "$2" "$3" "$4"
}

# name, samples at a time, mark of speed
network_contests() {
    echo "ripple32 4096 25"
    echo "mult8 4096 25"
    echo "ripple32 1 15"
    echo "mult8 1 15"
}

# How many samples a contest has, and what evaluates them on our side.
samples_of() {
    [ "$1" = 1 ] && echo 256 || echo "$1"
}

evaluator_of() {
    [ "$1" = 1 ] && echo single || echo batch
}

compare_networks() {
    install_runtime
    rounds=${rounds:-5}
    build_benchmarks
    local name batch mark count
    while read -r name batch mark; do
        count=$(samples_of "$batch")
        measure network peer "$name" "$count" "$work/$name" > "$work/$name.size" || fail "$name can't be built"
        mv "$work/$name.in" "$work/$name.$batch.in"
        mv "$work/$name.out" "$work/$name.$batch.out"
        run_runtime "$name" "$batch" 0 "$work/$name.$batch.theirs" > /dev/null || fail "ONNX Runtime's $name fails"
        measure network "$(evaluator_of "$batch")" "$name" "$count" 0 "$work/$name.$batch.ours" > /dev/null || fail "$name fails"
        same "ONNX Runtime's $name" "$work/$name.$batch.theirs" "$work/$name.$batch.out"
        same "$name" "$work/$name.$batch.ours" "$work/$name.$batch.out"
    done < <(network_contests)

    for round in $(seq "$rounds"); do
        echo "round $round of $rounds" >&2
        while read -r name batch mark; do
            run_runtime "$name" "$batch" "$seconds" "$work/discarded" >> "$work/$name.$batch.peer"
            measure network "$(evaluator_of "$batch")" "$name" "$(samples_of "$batch")" "$seconds" "$work/discarded" >> "$work/$name.$batch.times"
        done < <(network_contests)
    done

    report_networks
}

report_networks() {
    echo
    echo "against onnxruntime-node $(sed -n 's/.*"version": "\(.*\)".*/\1/p' "$runtime/package.json" | head -1), 1 thread, on the dense layers; medians of $rounds turns; all outputs are equal"
    echo
    echo "| network | neurons | identities | layers | samples at a time | ONNX Runtime ns a sample | l2n ns a sample | times as fast | mark | | l2n row by row | times as fast |"
    echo "|---|---|---|---|---|---|---|---|---|---|---|---|"
    local name batch mark neurons identities layers theirs ours rows speed
    while read -r name batch mark; do
        read -r neurons identities layers _ < "$work/$name.size"
        theirs=$(median "$work/$name.$batch.peer")
        ours=$(median <(cut -d' ' -f1 "$work/$name.$batch.times"))
        rows=
        [ "$batch" = 1 ] || rows=$(median <(cut -d' ' -f2 "$work/$name.$batch.times"))
        speed=$(divide "$theirs" "$ours" 1)
        note "$(reaches "$speed" "$mark")"
        echo "| $name | $neurons | $identities | $layers | $batch | $(divide "$theirs" 1 1) | $(divide "$ours" 1 1) | $speed | $mark | $(reaches "$speed" "$mark")" \
            "| ${rows:+$(divide "$rows" 1 1)} | ${rows:+$(divide "$theirs" "$rows" 1)} |"
    done < <(network_contests)
}
