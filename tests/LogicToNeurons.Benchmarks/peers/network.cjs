// ONNX Runtime's side of a contest: node network.cjs MODULE MODEL SAMPLES BATCH SECONDS OUT
// Writes the outputs of all samples to OUT and prints nanoseconds a sample; one thread.
'use strict';

const { readFileSync, writeFileSync } = require('node:fs');

// A tensor for each port, from samples that lie row by row.
function feeds(runtime, names, widths, samples) {
    const width = widths.reduce((sum, one) => sum + one, 0);
    const count = samples.length / width;
    const ports = {};
    let first = 0;
    names.forEach((name, port) => {
        const values = new Float32Array(count * widths[port]);
        for (let i = 0; i < values.length; i++) {
            values[i] = samples[Math.floor(i / widths[port]) * width + first + i % widths[port]];
        }

        ports[name] = new runtime.Tensor('float32', values, [count, widths[port]]);
        first += widths[port];
    });
    return ports;
}

// All ports' columns, row by row.
function rows(names, ports) {
    const count = ports[names[0]].dims[0];
    const values = [];
    for (let row = 0; row < count; row++) {
        for (const name of names) {
            const width = ports[name].dims[1];
            values.push(...ports[name].data.subarray(row * width, (row + 1) * width));
        }
    }

    return Buffer.from(new Float32Array(values).buffer);
}

async function main([module, model, file, batchText, secondsText, target]) {
    const runtime = require(module);
    const batch = Number(batchText);
    const session = await runtime.InferenceSession.create(model, {
        intraOpNumThreads: 1, interOpNumThreads: 1, executionMode: 'sequential', graphOptimizationLevel: 'all',
    });
    const bytes = readFileSync(file);
    const samples = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
    const widths = session.inputMetadata.map(port => port.shape[1]);
    const width = widths.reduce((sum, one) => sum + one, 0);
    const inputs = [];
    for (let first = 0; first < samples.length; first += batch * width) {
        inputs.push(feeds(runtime, session.inputNames, widths, samples.subarray(first, first + batch * width)));
    }

    const outputs = [];
    for (const input of inputs) {
        outputs.push(rows(session.outputNames, await session.run(input)));
    }

    writeFileSync(target, Buffer.concat(outputs));
    const seconds = Number(secondsText);
    let times = 0;
    const start = process.hrtime.bigint();
    let time = 0;
    do {
        for (const input of inputs) {
            await session.run(input);
        }

        times++;
        time = Number(process.hrtime.bigint() - start);
    } while (time < seconds * 1e9);
    console.log((time / times / (samples.length / width)).toFixed(1));
}

main(process.argv.slice(2)).catch(error => {
    console.error(String(error));
    process.exit(1);
});
