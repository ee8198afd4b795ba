/* The workloads' loops straight in C: what the physical machine gives. Usage: native WORKLOAD REPEATS COUNT
   Sizes come from the command line, so that gcc cannot prove the checks of the addresses away. No steps are counted. */
#include <string.h>
#include "toy.h"

static void trap(void)
{
    fputs("trap\n", stderr);
    exit(1);
}

#define CHECK(address) do { if ((uint32_t)(address) >= memory) trap(); } while (0)

static inline int32_t add(int32_t a, int32_t b) { return (int32_t)((uint32_t)a + (uint32_t)b); }
static inline int32_t sub(int32_t a, int32_t b) { return (int32_t)((uint32_t)a - (uint32_t)b); }
static inline int32_t mul(int32_t a, int32_t b) { return (int32_t)((uint32_t)a * (uint32_t)b); }

static inline int32_t quotient(int32_t a, int32_t b)
{
    if (b == 0)
        trap();
    return b == -1 ? sub(0, a) : a / b;
}

static __attribute__((noinline)) int32_t sum(int64_t *cells, uint32_t memory, int32_t repeats, int32_t count)
{
    int32_t r0 = 0;
    do {
        int32_t r1 = FIRST;
        int32_t r2 = FIRST + count;
        do {
            CHECK(r1);
            r0 = add(r0, (int32_t)cells[(uint32_t)r1]);
            r1 = add(r1, 1);
        } while (r1 != r2);
        repeats = sub(repeats, 1);
    } while (repeats != 0);
    return r0;
}

static __attribute__((noinline)) int32_t muldiv(int32_t repeats, int32_t count)
{
    int32_t r0 = 0, r1 = 1, r2 = 1103515245, r6 = 3;
    do {
        int32_t r4 = count;
        do {
            r1 = mul(r1, r2);
            r1 = add(r1, r4);
            int32_t r3 = r1;
            r3 = quotient(r3, r6);
            r0 = add(r0, r3);
            r4 = sub(r4, 1);
        } while (r4 != 0);
        r6 = add(r6, 2);
        repeats = sub(repeats, 1);
    } while (repeats != 0);
    return r0;
}

static __attribute__((noinline)) int32_t sieve(int64_t *cells, uint32_t memory, int32_t repeats, int32_t count)
{
    int32_t r0 = 0;
    do {
        int32_t r1 = FIRST;
        int32_t r2 = FIRST + count;
        do {
            CHECK(r1);
            cells[(uint32_t)r1] = 0;
            r1 = add(r1, 1);
        } while (r1 != r2);
        int32_t r3 = 2;
        int32_t r4 = FIRST + 2;
        do {
            CHECK(r4);
            if (cells[(uint32_t)r4] == 0) {
                r0 = add(r0, 1);
                r1 = add(r4, r3);
                while (r1 < r2) {
                    CHECK(r1);
                    cells[(uint32_t)r1] = 1;
                    r1 = add(r1, r3);
                }
            }
            r3 = add(r3, 1);
            r4 = add(r4, 1);
        } while (r4 != r2);
        repeats = sub(repeats, 1);
    } while (repeats != 0);
    return r0;
}

int main(int argc, char **argv)
{
    if (argc != 4) {
        fputs("usage: native WORKLOAD REPEATS COUNT\n", stderr);
        return 2;
    }
    int32_t repeats = atoi(argv[2]);
    int32_t count = atoi(argv[3]);
    int is_muldiv = strcmp(argv[1], "muldiv") == 0;
    int32_t filled = is_muldiv ? 0 : count;
    int32_t memory = FIRST + filled;
    int64_t *cells = make_cells(memory, filled);
    double start = seconds();
    int32_t r0 = is_muldiv ? muldiv(repeats, count)
        : strcmp(argv[1], "sieve") == 0 ? sieve(cells, (uint32_t)memory, repeats, count)
        : sum(cells, (uint32_t)memory, repeats, count);
    double time = seconds() - start;
    report(r0, cells, filled, 0, time);
    return 0;
}
