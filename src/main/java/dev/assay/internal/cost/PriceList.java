package dev.assay.internal.cost;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The price list that AWS publishes as files, which need no account.
 *
 * @see <a href="https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/using-the-aws-price-list-bulk-api-fetching-price-list-files-manually.html">Getting
 *     price list files manually</a>
 */
final class PriceList {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int OK = 200;
    private static final String REGION = "us-east-1";
    private static final String PREFIX = "(USE1-)?";

    private final URI endpoint;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final Map<String, ListedService> services = new HashMap<>();

    PriceList(URI endpoint) {
        this.endpoint = endpoint;
    }

    /**
     * What the list has for a figure: more than one value if products differ, none if it has no such product or tier. What is free is no tier.
     *
     * @throws UncheckedIOException if the list cannot be read
     */
    List<Double> values(ListedPrice wanted) {
        TreeSet<Double> values = new TreeSet<>();
        for (ListedService.Product product : service(wanted.service()).products()) {
            if (isMeant(product, wanted) && wanted.tier() < product.tiers().size()) {
                ListedService.Tier tier = product.tiers().get(wanted.tier());
                values.add(wanted.end() ? tier.end() : tier.usd());
            }
        }
        return List.copyOf(values);
    }

    /** The month in which a service's file was published, for example {@code 2026-11}. */
    String published(String service) {
        String date = service(service).published();
        if (!date.matches("[0-9]{4}-[0-9]{2}-.*")) {
            throw unreadable(service, "it has no publicationDate");
        }
        return date.substring(0, "2026-11".length());
    }

    private static boolean isMeant(ListedService.Product product, ListedPrice wanted) {
        return product.usage().matches(PREFIX + wanted.usage())
                && (wanted.event().isEmpty() || product.event().equals(wanted.event()));
    }

    private ListedService service(String service) {
        return services.computeIfAbsent(service, this::fetch);
    }

    private URI address(String service) {
        return endpoint.resolve("/offers/v1.0/aws/" + service + "/current/" + REGION + "/index.json");
    }

    private ListedService fetch(String service) {
        try {
            HttpResponse<InputStream> answer = client.send(
                    HttpRequest.newBuilder(address(service)).timeout(PATIENCE).build(), BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() != OK) {
                    throw unreadable(service, "the answer has status " + answer.statusCode());
                }
                return ListedService.read(body, usages(service));
            }
        } catch (JsonProcessingException e) {
            throw unreadable(service, "the answer is no JSON");
        } catch (IOException e) {
            throw unreadable(service, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreadable(service, "interrupted");
        }
    }

    /** Of the figures that are wanted of a service. */
    private static Pattern usages(String service) {
        return Pattern.compile(PREFIX
                + ListedPrice.all().stream()
                        .filter(one -> one.service().equals(service))
                        .map(one -> "(" + one.usage() + ")")
                        .distinct()
                        .collect(Collectors.joining("|", "(", ")")));
    }

    private UncheckedIOException unreadable(String service, String why) {
        String message = "price list (" + address(service) + ") must be readable: " + why
                + ". Look at the pages that the tables name, or give --endpoint";
        return new UncheckedIOException(message, new IOException(why));
    }
}
