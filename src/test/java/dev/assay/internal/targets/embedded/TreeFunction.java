package dev.assay.internal.targets.embedded;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Calls itself as a tree: the event {@code "10,9"} stands for ten branches with nine leaves each. Leaves hold until they are let
 * go. Each call tells the test that it has begun, and answers how many calls it and those below it were. Small, so that a hundred start soon.
 */
public final class TreeFunction implements RequestStreamHandler {

    private static final DateTimeFormatter AMZ_DATE =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        String widths = new String(input.readAllBytes(), StandardCharsets.UTF_8).replace("\"", "");
        tell("begun");
        int calls = 1;
        if (widths.isEmpty()) {
            tell("held");
        } else {
            calls += branchOut(context.getFunctionName(), widths.split(",", 2));
        }
        output.write(Integer.toString(calls).getBytes(StandardCharsets.UTF_8));
    }

    private static int branchOut(String function, String[] widths) {
        String below = widths.length == 2 ? widths[1] : "";
        Thread[] branches = new Thread[Integer.parseInt(widths[0])];
        int[] counted = new int[branches.length];
        IntStream.range(0, branches.length).forEach(branch -> {
            branches[branch] = new Thread(() -> counted[branch] = call(function, below));
            branches[branch].start();
        });
        for (Thread branch : branches) {
            join(branch);
        }
        return IntStream.of(counted).sum();
    }

    /** Tells the test, which answers when the function shall go on. */
    private static void tell(String what) throws IOException {
        try (InputStream answer = new URL(System.getenv("TEST") + "/" + what).openStream()) {
            answer.readAllBytes();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int call(String function, String widths) {
        try {
            byte[] event = ("\"" + widths + "\"").getBytes(StandardCharsets.UTF_8);
            String path = "/2015-03-31/functions/" + function + "/invocations";
            URL url = new URL(System.getenv("AWS_ENDPOINT_URL") + path);
            String date = AMZ_DATE.format(Instant.now());
            HttpURLConnection connection = (HttpURLConnection) url.openConnection();
            connection.setRequestMethod("POST");
            connection.setDoOutput(true);
            connection.setRequestProperty("X-Amz-Date", date);
            connection.setRequestProperty("X-Amz-Security-Token", System.getenv("AWS_SESSION_TOKEN"));
            connection.setRequestProperty(
                    "Authorization", authorization(url.getHost() + ":" + url.getPort(), path, date, event));
            try (OutputStream out = connection.getOutputStream()) {
                out.write(event);
            }
            try (InputStream in = connection.getInputStream()) {
                return Integer.parseInt(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String authorization(String host, String path, String date, byte[] body)
            throws GeneralSecurityException {
        String scope = date.substring(0, 8) + "/" + System.getenv("AWS_REGION") + "/lambda/aws4_request";
        String canonical =
                "POST\n" + path + "\n\nhost:" + host + "\nx-amz-date:" + date + "\n\nhost;x-amz-date\n" + sha256(body);
        String toSign =
                "AWS4-HMAC-SHA256\n" + date + "\n" + scope + "\n" + sha256(canonical.getBytes(StandardCharsets.UTF_8));
        byte[] key = ("AWS4" + System.getenv("AWS_SECRET_ACCESS_KEY")).getBytes(StandardCharsets.UTF_8);
        for (String part : scope.split("/", -1)) {
            key = hmac(key, part);
        }
        return "AWS4-HMAC-SHA256 Credential=" + System.getenv("AWS_ACCESS_KEY_ID") + "/" + scope
                + ", SignedHeaders=host;x-amz-date, Signature="
                + HexFormat.of().formatHex(hmac(key, toSign));
    }

    private static String sha256(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }
}
