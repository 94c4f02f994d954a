package dev.assay.internal.cost;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The price list that AWS publishes as files, which need no account.
 *
 * @see <a href="https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/using-the-aws-price-list-bulk-api-fetching-price-list-files-manually.html">Getting
 *     price list files manually</a>
 */
final class PriceList {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int OK = 200;
    private static final String REGION = "us-east-1";
    private static final String PREFIX = "(USE1-)?";

    private final URI endpoint;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final Map<String, JsonNode> files = new HashMap<>();

    PriceList(URI endpoint) {
        this.endpoint = endpoint;
    }

    /** A tier of a price: from where on, to where, in USD per unit. */
    private record Tier(double begin, double end, double usd) {}

    /**
     * What the list has for a figure: more than one value if products differ, none if it has no such product or tier. What is free is no tier.
     *
     * @throws UncheckedIOException if the list cannot be read
     */
    List<Double> values(ListedPrice wanted) {
        TreeSet<Double> values = new TreeSet<>();
        JsonNode list = file(wanted.service());
        for (JsonNode product : list.path("products")) {
            if (isMeant(product.path("attributes"), wanted)) {
                List<Tier> tiers = paid(list, product.path("sku").asText());
                if (wanted.tier() < tiers.size()) {
                    Tier tier = tiers.get(wanted.tier());
                    values.add(wanted.end() ? tier.end() : tier.usd());
                }
            }
        }
        return List.copyOf(values);
    }

    /** The month in which a service's file was published, for example {@code 2026-11}. */
    String published(String service) {
        String date = file(service).path("publicationDate").asText();
        if (!date.matches("[0-9]{4}-[0-9]{2}-.*")) {
            throw unreadable(service, "it has no publicationDate");
        }
        return date.substring(0, "2026-11".length());
    }

    private static boolean isMeant(JsonNode attributes, ListedPrice wanted) {
        return attributes.path("usagetype").asText().matches(PREFIX + wanted.usage())
                && !attributes.path("location").asText().equals("Any")
                && (wanted.event().isEmpty()
                        || attributes.path("eventType").asText().equals(wanted.event()));
    }

    private static List<Tier> paid(JsonNode list, String sku) {
        List<Tier> tiers = new ArrayList<>();
        for (JsonNode offer : list.path("terms").path("OnDemand").path(sku)) {
            for (JsonNode price : offer.path("priceDimensions")) {
                double usd = price.at("/pricePerUnit/USD").asDouble();
                if (usd > 0) {
                    String end = price.path("endRange").asText();
                    tiers.add(new Tier(
                            price.path("beginRange").asDouble(),
                            end.equals("Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(end),
                            usd));
                }
            }
        }
        tiers.sort(Comparator.comparingDouble(Tier::begin));
        return tiers;
    }

    private JsonNode file(String service) {
        return files.computeIfAbsent(service, this::fetch);
    }

    private URI address(String service) {
        return endpoint.resolve("/offers/v1.0/aws/" + service + "/current/" + REGION + "/index.json");
    }

    private JsonNode fetch(String service) {
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(address(service)).timeout(PATIENCE).build(), BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw unreadable(service, "the answer has status " + answer.statusCode());
            }
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw unreadable(service, "the answer is no JSON");
        } catch (IOException e) {
            throw unreadable(service, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreadable(service, "interrupted");
        }
    }

    private UncheckedIOException unreadable(String service, String why) {
        String message = "price list (" + address(service) + ") must be readable: " + why
                + ". Look at the pages that the tables name, or give --endpoint";
        return new UncheckedIOException(message, new IOException(why));
    }
}
