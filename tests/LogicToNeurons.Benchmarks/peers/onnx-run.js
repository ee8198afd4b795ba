// Runs an ONNX file in ONNX Runtime over lines of bits and compares all outputs with expected lines:
//   node onnx-run.js MODEL PATTERNS EXPECTED BATCH…
// Lines hold the ports in order, the bits of a port highest first. A network with registers takes a line a tick; the samples
// of a batch then begin one tick after the other, so that each row is in a state of its own.
// MODEL.ports.json is what onnx-check.py wrote. L2N_ONNXRUNTIME may name the folder of onnxruntime-node.
'use strict';
const fs = require('fs');
const ort = require(process.env.L2N_ONNXRUNTIME || 'onnxruntime-node');

const [model, patternFile, expectedFile, ...batches] = process.argv.slice(2);
const ports = JSON.parse(fs.readFileSync(`${model}.ports.json`, 'utf8'));
const ArrayType = ports.type === 'float64' ? Float64Array : Float32Array;
const lines = (file) => fs.readFileSync(file, 'utf8').split('\n').filter((line) => line.length > 0);
const patterns = lines(patternFile);
const expected = lines(expectedFile);
const stateWidth = ports.initial.length;

function fail(message) {
    console.error(`${model}: ${message}`);
    process.exit(1);
}

function feed(batch, lineOf) {
    const feeds = {};
    let place = 0;
    for (const { name, width } of ports.inputs) {
        const values = new ArrayType(batch * width);
        for (let row = 0; row < batch; row++) {
            const line = lineOf(row);
            for (let column = 0; line !== undefined && column < width; column++) {
                values[row * width + column] = line.charCodeAt(place + width - 1 - column) - 48;
            }
        }

        feeds[name] = new ort.Tensor(ports.type, values, [batch, width]);
        place += width;
    }

    return feeds;
}

function answer(results, batch, row) {
    let line = '';
    for (const { name, width } of ports.outputs) {
        const { data, dims } = results[name];
        if (dims[0] !== batch || dims[1] !== width) {
            fail(`${name} has shape ${dims}`);
        }

        for (let column = width - 1; column >= 0; column--) {
            line += data[row * width + column];
        }
    }

    return line;
}

async function combinational(session, batch) {
    for (let first = 0; first < patterns.length; first += batch) {
        const count = Math.min(batch, patterns.length - first);
        const results = await session.run(feed(count, (row) => patterns[first + row]));
        for (let row = 0; row < count; row++) {
            const line = answer(results, count, row);
            if (line !== expected[first + row]) {
                fail(`batch ${batch}, pattern ${first + row}: ${line}, not ${expected[first + row]}`);
            }
        }
    }
}

async function recurrent(session, batch) {
    let state = new ArrayType(batch * stateWidth);
    for (let tick = 0; tick < patterns.length; tick++) {
        if (tick < batch) {
            state.set(ports.initial, tick * stateWidth);
        }

        const feeds = feed(batch, (row) => patterns[tick - row]);
        feeds.state_in = new ort.Tensor(ports.type, state, [batch, stateWidth]);
        const results = await session.run(feeds);
        for (let row = 0; row < Math.min(batch, tick + 1); row++) {
            const line = answer(results, batch, row);
            if (line !== expected[tick - row]) {
                fail(`batch ${batch}, tick ${tick - row}: ${line}, not ${expected[tick - row]}`);
            }
        }

        state = ArrayType.from(results.state_out.data);
    }
}

async function main() {
    const session = await ort.InferenceSession.create(model, { intraOpNumThreads: 1, interOpNumThreads: 1, logSeverityLevel: 3 });
    if (patterns.length !== expected.length) {
        fail(`${patterns.length} patterns, ${expected.length} answers`);
    }

    for (const batch of batches.map(Number)) {
        await (stateWidth > 0 ? recurrent : combinational)(session, batch);
    }

    console.log(`${model}: ${patterns.length} lines equal at batch ${batches.join(', ')}`);
}

main().catch((error) => fail(error.message));
