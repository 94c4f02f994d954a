package dev.assay.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A headless Chromium, spoken to by its DevTools protocol. */
public final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final String LISTENING = "DevTools listening on ";
    private static final long PATIENCE_SECONDS = 120;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();

    private Chromium(Process process, URI address) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, new Answers())
                .join();
    }

    /** For {@code @EnabledIf}. */
    public static boolean isAvailable() {
        return program().isPresent();
    }

    private static Optional<Path> program() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** @param profile an empty folder for what the browser keeps */
    public static Chromium start(Path profile) throws IOException {
        Process process = new ProcessBuilder(
                        program().orElseThrow().toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(LISTENING)) {
                Thread rest = new Thread(() -> output.lines().forEach(ignored -> {}), "chromium output");
                rest.setDaemon(true);
                rest.start();
                return new Chromium(process, URI.create(line.substring(LISTENING.length())));
            }
        }
        throw new IOException("Chromium ended before it listened");
    }

    /** A new page of a size and colour scheme; what it says of itself is in {@link #events}. */
    public Page page(int width, String scheme) {
        String target = send(null, "Target.createTarget", Map.of("url", "about:blank"))
                .get("targetId")
                .asText();
        String session = send(null, "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId")
                .asText();
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            send(session, domain + ".enable", Map.of());
        }
        send(
                session,
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 500));
        Map<String, Object> feature = Map.of("name", "prefers-color-scheme", "value", scheme);
        send(session, "Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
        return new Page(session);
    }

    /** One page. */
    public final class Page {
        private final String session;

        private Page(String session) {
            this.session = session;
        }

        /** Opens a file and waits until it is loaded. */
        public void open(Path file) {
            send(session, "Page.navigate", Map.of("url", file.toUri().toString()));
            evaluate("new Promise(done => { const look = () => document.readyState === 'complete'"
                    + " && document.body.children.length ? done(true) : setTimeout(look, 20); look(); })");
        }

        /** The value of an expression; of a promise, what it is fulfilled with. */
        public JsonNode evaluate(String expression) {
            JsonNode answer = send(
                    session,
                    "Runtime.evaluate",
                    Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
            if (answer.has("exceptionDetails")) {
                throw new AssertionError(answer.get("exceptionDetails").toString());
            }
            return answer.path("result").path("value");
        }

        /** What the protocol told of this page by a method, for example {@code Network.requestWillBeSent}. */
        public List<JsonNode> events(String method) {
            return events.stream()
                    .filter(event -> event.path("method").asText().equals(method))
                    .filter(event -> event.path("sessionId").asText().equals(session))
                    .map(event -> event.get("params"))
                    .toList();
        }
    }

    private JsonNode send(@Nullable String session, String method, Map<String, ?> parameters) {
        int id = ids.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", JSON.valueToTree(parameters));
        if (session != null) {
            message.put("sessionId", session);
        }
        socket.sendText(message.toString(), true).join();
        JsonNode whole = answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        if (whole.has("error")) {
            throw new AssertionError(method + ": " + whole.get("error"));
        }
        return whole.get("result");
    }

    @Override
    public void close() {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }

    /** Joins the parts of a message, and hands it to who waits for it. */
    private final class Answers implements WebSocket.Listener {
        private final StringBuilder begun = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            begun.append(part);
            if (last) {
                take(begun.toString());
                begun.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void take(String text) {
            try {
                JsonNode message = JSON.readTree(text);
                if (message.has("id")) {
                    Objects.requireNonNull(answers.get(message.get("id").asInt()))
                            .complete(message);
                } else {
                    events.add(message);
                }
            } catch (IOException e) {
                throw new AssertionError(text, e);
            }
        }
    }
}
