package dev.assay.internal.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What records of functions in Python and Node keep of the log of an invocation that failed. */
class ScriptLogTest {

    private static final String SCRIPTS = "src/main/resources/dev/assay/internal/tracing";

    /** The last line that is printed is what was kept: without and with an error, and after the next beginning. */
    private static final String PYTHON = """
            import io, json, logging, sys
            sys.path.insert(0, sys.argv[1])
            from assay_tracing.invocation_log import InvocationLog
            elsewhere = io.StringIO()
            logging.basicConfig(stream=elsewhere, format='%(levelname)s %(message)s')
            log = InvocationLog.of_this_process()
            print('of the one before')
            log.begin()
            print('to stdout')
            print('to stderr', file=sys.stderr)
            logging.warning('by a logger')
            kept = [log.text()]
            try:
                raise ValueError('poison') from KeyError('why')
            except ValueError as error:
                kept.append(log.text(error))
            log.begin()
            print('x' * 5000)
            kept += [log.text(), elsewhere.getvalue()]
            print(json.dumps(kept), file=sys.__stdout__)
            """;

    private static final String NODE = """
            const { InvocationLog } = await import(process.cwd() + '/%s/assay_tracing/invocation_log.mjs');
            const elsewhere = [];
            console.warn = text => elsewhere.push(text);
            const log = InvocationLog.ofThisProcess();
            console.log('of the one before');
            log.begin();
            console.log('to %%s', 'stdout');
            process.stderr.write('to stderr\\n');
            console.warn('by a logger');
            const kept = [log.text()];
            kept.push(log.text(new TypeError('poison', { cause: new Error('why') })));
            log.begin();
            console.log('x'.repeat(5000));
            kept.push(log.text(), elsewhere.join());
            console.log(JSON.stringify(kept));
            """.formatted(SCRIPTS);

    @Test
    void pythonKeepsWhatWasWritten() throws IOException, InterruptedException {
        JsonNode kept = kept(List.of("python3", "-c", PYTHON, SCRIPTS));
        assertThat(kept.get(0).asText()).isEqualTo("to stdout\nto stderr\nWARNING by a logger");
        assertThat(kept.get(1).asText())
                .startsWith("to stdout\n")
                .contains("KeyError: 'why'")
                .endsWith("ValueError: poison");
        assertThat(kept.get(2).asText()).matches("x{4000,4096}");
        assertThat(kept.get(3).asText()).isEqualTo("WARNING by a logger\n");
    }

    @Test
    void nodeKeepsWhatWasWritten() throws IOException, InterruptedException {
        JsonNode kept = kept(List.of("node", "--input-type=module", "-e", NODE));
        assertThat(kept.get(0).asText()).isEqualTo("to stdout\nto stderr\nby a logger");
        assertThat(kept.get(1).asText())
                .startsWith("to stdout\n")
                .contains("TypeError: poison", "    at ", "Caused by: Error: why");
        assertThat(kept.get(2).asText()).matches("x{4000,4096}");
        assertThat(kept.get(3).asText()).isEqualTo("by a logger");
    }

    private static JsonNode kept(List<String> command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException missing) {
            assumeThat(missing).as("%s on this machine", command.get(0)).isNull();
            throw missing;
        }
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).isZero();
        return new ObjectMapper().readTree(lines.get(lines.size() - 1));
    }
}
