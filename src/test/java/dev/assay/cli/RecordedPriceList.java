package dev.assay.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * AWS's price list on loopback: files in the shape that AWS's documentation of the bulk API shows, each with the products of Assay's tables and some
 * that are like them.
 */
final class RecordedPriceList implements AutoCloseable {

    private static final String SHAPE = """
        {"formatVersion":"v1.0","disclaimer":"...","offerCode":"%s","version":"20261120000000",
        "publicationDate":"2026-12-20T00:00:00Z","products":{%s},"terms":{"OnDemand":{%s}}}\
        """;
    private static final String PRODUCT = """
        "%1$s":{"sku":"%1$s","productFamily":"Serverless","attributes":{"servicecode":"%2$s","location":"%3$s",\
        "locationType":"AWS Region","usagetype":"%4$s","eventType":"%5$s"}}\
        """;
    private static final String TERM = """
        "%1$s":{"%1$s.JRTCKXETXF":{"offerTermCode":"JRTCKXETXF","sku":"%1$s","priceDimensions":{%2$s}}}\
        """;
    private static final String DIMENSION = """
        "%s.%d":{"unit":"unit","beginRange":"%s","endRange":"%s","pricePerUnit":{"USD":"%s"},"appliesTo":[]}\
        """;

    private final HttpServer server;
    private final Map<String, List<Product>> products = new TreeMap<>();

    /** Its tiers are begin, end and price. */
    private record Product(String service, String location, String usage, String event, List<List<String>> tiers) {}

    private RecordedPriceList(HttpServer server) {
        this.server = server;
        server.createContext("/offers/v1.0/aws/", this::answer);
        server.start();
    }

    /** With the prices that Assay knows. */
    static RecordedPriceList ofToday() throws IOException {
        RecordedPriceList list =
                new RecordedPriceList(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        list.product("AWSLambda", "Request", "0.0000002000");
        list.of("AWSLambda").add(new Product("AWSLambda", "Any", "Request", "", List.of(List.of("0", "Inf", "0.1"))));
        list.lambda("", "6000000000", "15000000000", "0.0000166667", "0.0000150000", "0.0000133340");
        list.lambda("-ARM", "7500000000", "18750000000", "0.0000133334", "0.0000120001", "0.0000106667");
        list.product("AmazonS3", "Requests-Tier1", "0.0000050000");
        list.product("AmazonS3", "Requests-SIA-Tier1", "0.0000100000");
        list.product("AmazonS3", "Requests-Tier2", "0.0000004000");
        list.product("AmazonCloudWatch", "USE1-DataProcessing-Bytes", "0.5000000000");
        list.product("AWSQueueService", "Requests-RBP", "0.0000004000");
        list.product("AWSQueueService", "Requests-FIFO-RBP", "0.0000005000");
        list.free("AmazonSNS", "Requests-Tier1", "1000000", "0.0000005000");
        list.product("AmazonDynamoDB", "WriteRequestUnits", "0.0000006250");
        list.product("AmazonDynamoDB", "ReplWriteRequestUnits", "0.0000009750");
        list.product("AmazonDynamoDB", "ReadRequestUnits", "0.0000001250");
        list.product("AmazonKinesis", "Storage-ShardHour", "0.0150000000");
        list.product("AmazonKinesis", "PutRequestPayloadUnits", "0.0000000140");
        list.product("AWSLambda", "Lambda-Storage-GB-Second", "0.0000000309");
        list.product("AWSLambda", "Lambda-Storage-GB-Second-ARM", "0.0000000309");
        list.product("AmazonEC2", "NatGateway-Hours", "0.0450000000");
        list.product("AmazonEC2", "RegionalNatGateway-Hours", "0.0500000000");
        list.product("AmazonEC2", "NatGateway-Bytes", "0.0450000000");
        list.product("AmazonVPC", "USE1-PublicIPv4:InUseAddress", "0.0050000000");
        list.product("AmazonVPC", "USE1-PublicIPv4:IdleAddress", "0.0050000000");
        list.event("Custom Event", "0.0000010000");
        list.event("Partner Event", "0.0000020000");
        return list;
    }

    /** One price for each unit, in place of the one that was. */
    void product(String service, String usage, String price) {
        put(new Product(service, "US East (N. Virginia)", usage, "", List.of(List.of("0", "Inf", price))));
    }

    void remove(String service, String usage) {
        of(service).removeIf(one -> one.usage().equals(usage));
    }

    private void free(String service, String usage, String until, String price) {
        put(new Product(
                service,
                "US East (N. Virginia)",
                usage,
                "",
                List.of(List.of("0", until, "0.0000000000"), List.of(until, "Inf", price))));
    }

    private void lambda(String suffix, String first, String second, String... prices) {
        put(new Product(
                "AWSLambda",
                "US East (N. Virginia)",
                "Lambda-GB-Second" + suffix,
                "",
                List.of(
                        // Not in order, as in the list.
                        List.of(second, "Inf", prices[2]),
                        List.of("0", first, prices[0]),
                        List.of(first, second, prices[1]))));
    }

    private void event(String type, String price) {
        of("AWSEvents")
                .add(new Product(
                        "AWSEvents",
                        "US East (N. Virginia)",
                        "USE1-Event-64K-Chunks",
                        type,
                        List.of(List.of("0", "Inf", price))));
    }

    private void put(Product product) {
        List<Product> all = of(product.service());
        all.removeIf(one -> one.usage().equals(product.usage()));
        all.add(product);
    }

    private List<Product> of(String service) {
        return products.computeIfAbsent(service, none -> new ArrayList<>());
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String service = path.replaceFirst("^/offers/v1.0/aws/([A-Za-z0-9]+)/current/us-east-1/index.json$", "$1");
        boolean known = products.containsKey(service);
        byte[] body = (known ? file(service) : "").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(known ? 200 : 404, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String file(String service) {
        List<String> described = new ArrayList<>();
        List<String> terms = new ArrayList<>();
        for (Product one : of(service)) {
            String sku = "SKU" + described.size();
            described.add(PRODUCT.formatted(sku, service, one.location(), one.usage(), one.event()));
            List<String> dimensions = new ArrayList<>();
            for (List<String> tier : one.tiers()) {
                dimensions.add(DIMENSION.formatted(sku, dimensions.size(), tier.get(0), tier.get(1), tier.get(2)));
            }
            terms.add(TERM.formatted(sku, String.join(",", dimensions)));
        }
        return SHAPE.formatted(service, String.join(",", described), String.join(",", terms));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
