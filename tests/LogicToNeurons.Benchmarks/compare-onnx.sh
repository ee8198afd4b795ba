# Part of compare.sh: networks as ONNX files against the public checker and ONNX Runtime, whose answers must be the circuit's.

# Debian's Python has the checker; another one may come first in the path.
find_checker() {
    for python in python3 /usr/bin/python3; do
        if "$python" -c 'import onnx' 2> /dev/null; then
            return
        fi
    done
    if [ "$install" = yes ]; then
        apt-get install -y -qq python3-onnx > "$work/install.log" 2>&1 || { cat "$work/install.log"; fail "python3-onnx can't be installed"; }
        python=/usr/bin/python3
        return
    fi
    fail "Python's onnx is missing (apt-get install python3-onnx, or --install)"
}

# Files of circuits.
onnx_circuits() {
    local file
    for file in "$root"/programs/circuits/*.gates; do
        echo "$file"
    done
    for file in iscas/c6288.bench epfl/ctrl.aig epfl/dec.aig epfl/i2c.aig epfl/priority.aig; do
        if [ -e "${L2N_CIRCUITS:-$root/../shared/circuits}/$file" ]; then
            echo "${L2N_CIRCUITS:-$root/../shared/circuits}/$file"
        fi
    done
}

# All patterns of up to 16 bits, otherwise, and for ticks, random ones, a line each; a point stands for no bits.
onnx_patterns() { # width count registers
    awk -v width="$1" -v count="$2" -v registers="$3" 'BEGIN {
        srand(1)
        all = registers == 0 && width <= 16 && 2 ^ width <= count
        count = all ? 2 ^ width : count
        for (i = 0; i < count; i++) {
            line = width == 0 ? "." : ""
            for (bit = 0; bit < width; bit++) {
                line = line (all ? int(i / 2 ^ bit) % 2 : rand() < 0.5 ? 0 : 1)
            }
            print line
        }
    }'
}

# How many bits go in, and how many registers there are.
onnx_size() {
    "$python" -c 'import json, sys; ports = json.load(open(sys.argv[1])); print(sum(port["width"] for port in ports["inputs"]), len(ports["initial"]))' "$1.ports.json"
}

compare_onnx() {
    find_checker
    install_runtime
    export L2N_ONNXRUNTIME=$runtime
    local l2n=${L2N_PROGRAM:-$work/l2n/l2n}
    if [ -z "${L2N_PROGRAM:-}" ]; then
        echo "building…" >&2
        dotnet build -c Release "$root/src/LogicToNeurons.App" -o "$work/l2n" > "$work/build.log" 2>&1 || { cat "$work/build.log"; fail "l2n can't be built"; }
    fi

    local file how model width registers count ways tested=0
    while read -r file; do
        for how in "--mode gate" "--mode two-layer" "--mode fused" "--mode fused --no-shortcuts"; do
            model=$work/net.onnx
            rm -f "$model"
            # A mode that a circuit is too large for is none of our business here.
            # shellcheck disable=SC2086
            timeout 600 "$l2n" relu "$file" $how -o "$model" > "$work/relu.log" 2>&1 || true
            if [ ! -e "$model" ]; then
                echo "$(short "$file") $how: not built: $(tail -1 "$work/relu.log")"
                continue
            fi

            "$python" "$here/peers/onnx-check.py" "$model" > /dev/null || fail "$file $how: not valid"
            read -r width registers < <(onnx_size "$model")
            count=100000
            [ "$registers" = 0 ] || count=2000
            # Megabytes of weights for every sample take their time.
            [ "$(stat -c %s "$model")" -lt 4000000 ] || count=$((count / 20))
            if [ "$width$registers" = 00 ]; then
                echo "$(short "$file") $how: valid; nothing goes in"
                continue
            fi

            onnx_patterns "$width" "$count" "$registers" > "$work/patterns"
            ways=(--patterns "$work/patterns")
            [ "$width" != 0 ] || ways=(--ticks "$count")
            "$l2n" sim "$file" "${ways[@]}" > "$work/expected"
            node "$here/peers/onnx-run.js" "$model" "$work/patterns" "$work/expected" 1 7 4096 > "$work/run.log" 2>&1 \
                || { cat "$work/run.log"; fail "WRONG RESULT: $file $how in ONNX Runtime"; }
            "$l2n" eval "$model" "${ways[@]}" | cmp -s - "$work/expected" || fail "WRONG RESULT: $file $how read back"
            tested=$((tested + 1))
            echo "$(short "$file") $how: valid; $(wc -l < "$work/patterns") lines equal at batch 1, 7 and 4096"
        done
    done < <(onnx_circuits)
    [ $tested -gt 0 ] || fail "nothing was compared"
}
