// One pattern an eval: reads rows of input bits, writes rows of output bits, then repeats the whole pool for some seconds.
// usage: circuit POOL OUT SECONDS; prints nanoseconds a pattern. IN_WORDS and OUT_WORDS are words of 32 bits a row.
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>
#include "Vtop.h"
#include "verilated.h"

using Clock = std::chrono::steady_clock;

static inline void step(Vtop* top, const uint32_t* in, uint32_t* out) {
    memcpy(&top->x[0], in, IN_WORDS * 4);
#ifdef CLOCKED
    top->clock = 0;
    top->eval();
    memcpy(out, &top->y[0], OUT_WORDS * 4);
    top->clock = 1;
#endif
    top->eval();
#ifndef CLOCKED
    memcpy(out, &top->y[0], OUT_WORDS * 4);
#endif
}

int main(int argc, char** argv) {
    if (argc != 4) return 2;
    FILE* file = fopen(argv[1], "rb");
    if (!file) return 1;
    fseek(file, 0, SEEK_END);
    std::vector<uint32_t> in(ftell(file) / 4);
    rewind(file);
    if (fread(in.data(), 4, in.size(), file) != in.size()) return 1;
    fclose(file);
    const size_t count = in.size() / IN_WORDS;
    std::vector<uint32_t> out(count * OUT_WORDS);
    auto* top = new Vtop;
    for (size_t i = 0; i < count; i++) step(top, &in[i * IN_WORDS], &out[i * OUT_WORDS]);
    FILE* answers = fopen(argv[2], "wb");
    if (!answers || fwrite(out.data(), 4, out.size(), answers) != out.size()) return 1;
    fclose(answers);
    const double seconds = atof(argv[3]);
    const auto start = Clock::now();
    size_t done = 0;
    double taken;
    do {
        for (size_t i = 0; i < count; i++) step(top, &in[i * IN_WORDS], &out[i * OUT_WORDS]);
        done += count;
        taken = std::chrono::duration<double>(Clock::now() - start).count();
    } while (taken < seconds);
    printf("%.4f\n", taken / done * 1e9);
    delete top;
}
