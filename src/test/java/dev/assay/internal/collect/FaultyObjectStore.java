package dev.assay.internal.collect;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * An object store of one bucket that fails when it is told to, which no real one does: answers 5xx, throttles, cuts connections and keeps them
 * waiting. It knows what the collector asks for and no more.
 */
final class FaultyObjectStore implements AutoCloseable {

    static final String BUCKET = "profiles";

    private static final int PAGE = 100;
    private static final Pattern KEYS = Pattern.compile("<Key>([^<]*)</Key>");

    /** What happens to a request. */
    enum Fault {
        NONE,
        ERROR_500,
        SLOW_DOWN,
        FORBIDDEN,
        CUT,
        NO_ANSWER
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final S3Client client;
    private final NavigableMap<String, byte[]> objects = new ConcurrentSkipListMap<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private volatile BiFunction<String, String, Fault> faults = (method, key) -> Fault.NONE;
    private volatile boolean ignoresPrefix;

    FaultyObjectStore() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
        client = S3Client.builder()
                .endpointOverride(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
                .httpClientBuilder(Apache5HttpClient.builder().maxConnections(64))
                .overrideConfiguration(settings -> settings.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    S3Client client() {
        return client;
    }

    NavigableMap<String, byte[]> objects() {
        return objects;
    }

    void put(String key, String body) {
        objects.put(key, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Decides by method and key (empty for the bucket) what happens to each request from now on. */
    void failing(BiFunction<String, String, Fault> how) {
        faults = how;
    }

    /** Lists objects that nobody asked for. */
    void ignorePrefix() {
        ignoresPrefix = true;
    }

    /** The requests that came, as {@code GET key}. */
    List<String> requests() {
        return requests;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String[] path = exchange.getRequestURI().getPath().split("/", 3);
            String key = path.length > 2 ? path[2] : "";
            String method = exchange.getRequestMethod();
            requests.add(method + " " + key);
            if (!path[1].equals(BUCKET)) {
                answer(exchange, 404, error("NoSuchBucket"), false);
                return;
            }
            switch (faults.apply(method, key)) {
                case ERROR_500 -> answer(exchange, 500, error("InternalError"), false);
                case SLOW_DOWN -> answer(exchange, 503, error("SlowDown"), false);
                case FORBIDDEN -> answer(exchange, 403, error("AccessDenied"), false);
                case NO_ANSWER -> await();
                case CUT -> serve(exchange, method, key, body, true);
                case NONE -> serve(exchange, method, key, body, false);
            }
        }
    }

    private void await() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(HttpExchange exchange, String method, String key, byte[] body, boolean cut) throws IOException {
        if (key.isEmpty()) {
            String query = String.valueOf(exchange.getRequestURI().getQuery());
            answer(exchange, 200, method.equals("GET") ? list(query) : bucket(method, body), cut);
            return;
        }
        switch (method) {
            case "PUT" -> {
                objects.put(key, body);
                answer(exchange, 200, "", cut);
            }
            case "DELETE" -> {
                objects.remove(key);
                answer(exchange, 204, "", cut);
            }
            default -> get(exchange, method, key, cut);
        }
    }

    private void get(HttpExchange exchange, String method, String key, boolean cut) throws IOException {
        byte[] object = objects.get(key);
        if (object == null) {
            answer(exchange, 404, method.equals("HEAD") ? "" : error("NoSuchKey"), false);
            return;
        }
        exchange.getResponseHeaders().set("ETag", etag(object));
        exchange.getResponseHeaders().set("Last-Modified", "Sat, 21 Nov 2026 12:00:00 GMT");
        answer(exchange, 200, method.equals("HEAD") ? "" : new String(object, StandardCharsets.UTF_8), cut);
    }

    private String bucket(String method, byte[] body) {
        if (method.equals("POST")) {
            Matcher keys = KEYS.matcher(new String(body, StandardCharsets.UTF_8));
            while (keys.find()) {
                objects.remove(keys.group(1));
            }
        }
        return "<DeleteResult/>";
    }

    private String list(String query) {
        String prefix = ignoresPrefix ? "" : parameter(query, "prefix");
        String after = parameter(query, "continuation-token");
        boolean grouped = !parameter(query, "delimiter").isEmpty();
        List<Map.Entry<String, byte[]>> found =
                objects.tailMap(after.isEmpty() ? prefix : after, after.isEmpty()).entrySet().stream()
                        .filter(object -> object.getKey().startsWith(prefix))
                        .limit(grouped ? Long.MAX_VALUE : PAGE)
                        .toList();
        String content = grouped ? groups(prefix, found) : contents(found);
        boolean more = !grouped && found.size() == PAGE;
        return "<ListBucketResult>" + content + "<IsTruncated>" + more + "</IsTruncated>"
                + (more ? "<NextContinuationToken>" + found.get(PAGE - 1).getKey() + "</NextContinuationToken>" : "")
                + "</ListBucketResult>";
    }

    private static String contents(List<Map.Entry<String, byte[]>> found) {
        return found.stream()
                .map(object -> "<Contents><Key>" + object.getKey() + "</Key><ETag>" + etag(object.getValue())
                        + "</ETag><Size>" + object.getValue().length
                        + "</Size><LastModified>2026-11-21T12:00:00.000Z</LastModified></Contents>")
                .collect(Collectors.joining());
    }

    private static String groups(String prefix, List<Map.Entry<String, byte[]>> found) {
        return found.stream()
                .map(Map.Entry::getKey)
                .filter(key -> key.indexOf('/', prefix.length()) > 0)
                .map(key -> key.substring(0, key.indexOf('/', prefix.length()) + 1))
                .distinct()
                .map(group -> "<CommonPrefixes><Prefix>" + group + "</Prefix></CommonPrefixes>")
                .collect(Collectors.joining());
    }

    private static String parameter(String query, String name) {
        for (String pair : query.split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return pair.substring(name.length() + 1);
            }
        }
        return "";
    }

    private static String etag(byte[] object) {
        return "\"" + Integer.toHexString(java.util.Arrays.hashCode(object)) + "\"";
    }

    private static String error(String code) {
        return "<Error><Code>" + code + "</Code><Message>as told</Message></Error>";
    }

    private static void answer(HttpExchange exchange, int status, String text, boolean cut) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length == 0) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes, 0, cut ? bytes.length / 2 : bytes.length);
    }

    @Override
    public void close() {
        closed.countDown();
        client.close();
        server.stop(0);
        threads.shutdownNow();
    }
}
