# Part of compare.sh: circuits against Verilator and Icarus Verilog. Outputs are compared first, then speed in turns.

# The folder of the benchmark netlists.
find_circuits() {
    circuits=${L2N_CIRCUITS:-$root/../shared/circuits}
    [ -d "$circuits" ] || fail "no benchmark netlists: L2N_CIRCUITS must name the folder that holds epfl and iscas"
}

install_peers() {
    for tool in verilator iverilog; do
        if ! command -v "$tool" > /dev/null && [ "$install" = yes ]; then
            apt-get install -y -qq "$tool" > "$work/install.log" 2>&1 || { cat "$work/install.log"; fail "$tool can't be installed"; }
        fi
    done
}

# A file's short name: epfl/sin.aig is sin.
short() {
    local name=${1##*/}
    echo "${name%.*}"
}

same() { # what ours theirs
    cmp -s "$2" "$3" || fail "WRONG RESULT: $1 differs from its peer's"
}

# Writes what peers need; sets gates, flipflops, words_in and words_out.
prepare() { # name file
    read -r gates flipflops words_in words_out < <(measure circuit peer "$circuits/$2" "$patterns" "$work/$1") || fail "$2 can't be read"
}

# Milliseconds in build.ms.
build_verilator() { # name
    local clocked=
    [ "$flipflops" = 0 ] || clocked=-DCLOCKED
    echo "Verilator translates $1…" >&2
    (cd "$work" && clock verilator -O3 --cc --exe --build -Wno-fatal -Wno-lint --x-assign fast --x-initial fast --noassert \
        --top-module top --Mdir "$work/$1.verilator" -o run -CFLAGS "-O3 -DIN_WORDS=$words_in -DOUT_WORDS=$words_out $clocked" \
        "$work/$1.v" "$here/peers/circuit.cpp" > "$work/$1.build" 2> "$work/$1.log") || { tail "$work/$1.log"; fail "Verilator can't translate $1"; }
}

compare_circuits() {
    find_circuits
    install_peers
    command -v verilator > /dev/null || fail "verilator is missing (apt-get install verilator, or --install)"
    rounds=${rounds:-5}
    build_benchmarks
    local name file how mark
    while read -r name file how mark; do
        prepare "$name" "$file"
        build_verilator "$name"
        echo "$gates $flipflops" > "$work/$name.size"
        "$work/$name.verilator/run" "$work/$name.bin" "$work/$name.theirs" 0 > /dev/null || fail "Verilator's $name fails"
        measure circuit "$how" "$circuits/$file" "$patterns" 0 "$work/$name.$how" > /dev/null || fail "$how of $name fail"
        same "$name" "$work/$name.$how.bin" "$work/$name.theirs"
    done < <(contests)

    for round in $(seq "$rounds"); do
        echo "round $round of $rounds" >&2
        while read -r name file how mark; do
            measure circuit "$how" "$circuits/$file" "$patterns" "$seconds" "$work/$name.$how" >> "$work/$name.ours"
            "$work/$name.verilator/run" "$work/$name.bin" "$work/$name.theirs" "$seconds" >> "$work/$name.peer"
        done < <(contests)
    done

    report_circuits
}

# name, file, how it is evaluated, mark of speed
contests() {
    echo "c6288 iscas/c6288.bench patterns 75"
    echo "sin epfl/sin.aig patterns 75"
    echo "multiplier epfl/multiplier.aig patterns 75"
    echo "s38417 iscas/s38417.bench ticks 0.5"
}

# Whether a ratio reaches its mark.
reaches() {
    if awk -v ratio="$1" -v mark="$2" 'BEGIN { exit !(ratio >= mark) }'; then
        echo met
    else
        echo MISSED
    fi
}

report_circuits() {
    echo
    echo "against $(verilator --version), which evaluates one pattern at a time; medians of $rounds turns; all outputs of $patterns patterns are equal"
    echo
    echo "| circuit | gates | Verilator ns a pattern | l2n ns a pattern | times as fast | mark | | Verilator builds, s | l2n first result, ms | times as soon | mark | |"
    echo "|---|---|---|---|---|---|---|---|---|---|---|---|"
    local name file how mark theirs ours speed build first soon
    while read -r name file how mark; do
        theirs=$(median "$work/$name.peer")
        ours=$(median <(cut -d' ' -f1 "$work/$name.ours"))
        first=$(median <(cut -d' ' -f2 "$work/$name.ours"))
        build=$(cat "$work/$name.build")
        speed=$(divide "$theirs" "$ours" 2)
        soon=$(divide "$build" "$first" 0)
        note "$(reaches "$speed" "$mark")"
        note "$(reaches "$soon" 100)"
        echo "| $name, $how | $(cut -d' ' -f1 "$work/$name.size") | $(divide "$theirs" 1 1) | $(divide "$ours" 1 2) | $speed | $mark | $(reaches "$speed" "$mark")" \
            "| $(divide "$build" 1000 1) | $(divide "$first" 1 1) | $soon | 100 | $(reaches "$soon" 100) |"
    done < <(contests)
}

# Every netlist, pattern by pattern, against Icarus Verilog.
compare_outputs() {
    find_circuits
    install_peers
    command -v iverilog > /dev/null || fail "iverilog is missing (apt-get install iverilog, or --install)"
    build_benchmarks
    local file name how
    for file in "$circuits"/*/*.{aig,bench,blif}; do
        file=${file#"$circuits"/}
        name=$(short "$file")${file##*.}
        patterns=10000
        prepare "$name" "$file"
        if [ $((gates + flipflops)) -gt 3000 ]; then
            patterns=200
            prepare "$name" "$file"
        fi

        how=patterns
        [ "$flipflops" = 0 ] || how=ticks
        measure circuit "$how" "$circuits/$file" "$patterns" 0 "$work/$name.ours" > /dev/null || fail "$how of $file fail"
        mkdir "$work/$name.icarus"
        cp "$work/$name.hex" "$work/$name.icarus/pool.hex"
        iverilog -g2012 -DIN=$((32 * words_in)) -DOUT=$((32 * words_out)) -DCOUNT="$patterns" \
            -s bench -o "$work/$name.icarus/run" "$here/peers/circuit.sv" "$work/$name.v" || fail "Icarus Verilog can't translate $file"
        (cd "$work/$name.icarus" && vvp -n run > /dev/null) || fail "Icarus Verilog's $file fails"
        same "$file" "$work/$name.ours.hex" "$work/$name.icarus/answers.hex"
        echo "$file: $gates gates, $flipflops flip-flops, $patterns patterns: all outputs equal"
    done
}
