package dev.assay.internal.targets.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A server on loopback that answers as AWS's documentation shows, by service and operation. */
final class ScriptedAws implements AutoCloseable {

    static final String CALLER = """
        <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
        <Arn>arn:aws:iam::123456789012:user/Alice</Arn><UserId>AIDACKCEVSQ6C2EXAMPLE</UserId>
        <Account>123456789012</Account></GetCallerIdentityResult></GetCallerIdentityResponse>\
        """;

    static final String LIMITS = """
        {"AccountLimit":{"CodeSizeUnzipped":262144000,"CodeSizeZipped":52428800,"ConcurrentExecutions":%d,\
        "TotalCodeSize":80530636800,"UnreservedConcurrentExecutions":%d},"AccountUsage":{"FunctionCount":0}}\
        """;

    private static final String NO_DECISION = """
        <SimulatePrincipalPolicyResponse><SimulatePrincipalPolicyResult><EvaluationResults/>
        </SimulatePrincipalPolicyResult></SimulatePrincipalPolicyResponse>\
        """;

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    private record Asked(String question, String body) {}

    private record Answer(int status, String body, Map<String, String> headers) {}

    private ScriptedAws(HttpServer server) {
        this.server = server;
        server.createContext("/", this::answer);
        server.start();
    }

    /** One that lets Alice in, who may do everything, in an account with the usual quotas. */
    static ScriptedAws friendly() throws IOException {
        return new ScriptedAws(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0))
                .answering("sts GetCallerIdentity", 200, CALLER)
                .answering("iam SimulatePrincipalPolicy", 200, NO_DECISION)
                .answering("lambda GET /2016-08-19/account-settings", 200, LIMITS.formatted(1000, 1000));
    }

    ScriptedAws answering(String question, int status, String body) {
        return answering(question, status, body, Map.of());
    }

    ScriptedAws answering(String question, int status, String body, Map<String, String> headers) {
        answers.put(question, new Answer(status, body, headers));
        return this;
    }

    /** What was asked, in order: service and operation, or service, method and path. */
    List<String> asked() {
        return asked.stream().map(Asked::question).toList();
    }

    /** What was sent with a question, each time that it was asked. */
    List<String> bodies(String question) {
        return asked.stream()
                .filter(one -> one.question().equals(question))
                .map(Asked::body)
                .toList();
    }

    /** The settings of a run that goes there. */
    Function<String, Optional<String>> settings(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(Map.of(
                "assay.aws.endpoint",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "assay.aws.region",
                "us-east-1"));
        all.putAll(more);
        return name -> Optional.ofNullable(all.get(name));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String question = question(exchange, body);
        asked.add(new Asked(question, body));
        Answer answer = answers.getOrDefault(question, new Answer(501, "{}", Map.of()));
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 || head ? -1 : bytes.length);
        if (!head) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private static String question(HttpExchange exchange, String body) {
        String signed = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        String service = signed.replaceFirst("^.*Credential=[^/]*/[^/]*/[^/]*/([^/]*)/.*$", "$1");
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        if (target != null) {
            return service + " " + target.replaceFirst("^.*\\.", "");
        }
        return body.startsWith("Action=")
                ? service + " " + body.replaceFirst("^Action=([A-Za-z]*).*$", "$1")
                : service + " " + exchange.getRequestMethod() + " "
                        + exchange.getRequestURI().getPath();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
