/* What the C peers share with the C# side: the filling of memory and the answer (see Workload.cs; the results are compared). */
#ifndef TOY_H
#define TOY_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { FIRST = 256 };

static inline double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static inline int64_t *make_cells(int64_t memory, int64_t count)
{
    int64_t *cells = calloc((size_t)memory, sizeof *cells);
    if (cells == NULL) {
        fputs("out of memory\n", stderr);
        exit(1);
    }
    for (int64_t i = 0; i < count; i++)
        cells[FIRST + i] = (int32_t)((uint32_t)i * 2654435761u) >> 12;
    return cells;
}

/* One line: the answer (r0 and a sum over the cells), the steps (0 where they aren't counted), nanoseconds. */
static inline void report(int64_t r0, const int64_t *cells, int64_t count, int64_t steps, double time)
{
    uint64_t sum = 0;
    for (int64_t i = 0; i < count; i++)
        sum += (uint64_t)(i + 1) * (uint64_t)cells[FIRST + i];
    printf("%lld:%lld %lld %.0f\n", (long long)r0, (long long)sum, (long long)steps, 1e9 * time);
}

#endif
