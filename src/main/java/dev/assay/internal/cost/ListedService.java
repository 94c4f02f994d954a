package dev.assay.internal.cost;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The part of one service's price list that is wanted. The file of Amazon EC2 has several hundred megabytes: nothing else of it is kept while it is
 * read. Products stand before their terms in it.
 *
 * @param published when, as the list writes it; empty if it does not say
 * @param products in the order of the list
 */
record ListedService(String published, List<Product> products) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * What is sold.
     *
     * @param usage its usage type
     * @param event the type of event, for services that have several
     * @param tiers those that are paid, in order
     */
    record Product(String usage, String event, List<Tier> tiers) {}

    /** A tier of a price: from where on, to where, in USD per unit. */
    record Tier(double begin, double end, double usd) {}

    /** @param usages the usage types that are wanted */
    static ListedService read(InputStream file, Pattern usages) throws IOException {
        Reading reading = new Reading(usages);
        try (JsonParser json = JSON.createParser(file).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)) {
            reading.list(json);
        }
        // Whoever closes an answer before its end may close the connection of the next request.
        file.transferTo(OutputStream.nullOutputStream());
        return new ListedService(reading.published, List.copyOf(reading.products.values()));
    }

    private static final class Reading {

        private final Pattern usages;
        private final Map<String, Product> products = new LinkedHashMap<>();
        private String published = "";

        Reading(Pattern usages) {
            this.usages = usages;
        }

        void list(JsonParser json) throws IOException {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                switch (field) {
                    case "publicationDate" -> published = json.getText();
                    case "products" -> products(json);
                    case "terms" -> terms(json);
                    default -> json.skipChildren();
                }
            }
        }

        private void products(JsonParser json) throws IOException {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String sku = json.currentName();
                json.nextToken();
                JsonNode attributes = json.<JsonNode>readValueAsTree().path("attributes");
                String usage = attributes.path("usagetype").asText();
                boolean somewhere = !attributes.path("location").asText().equals("Any");
                if (somewhere && usages.matcher(usage).matches()) {
                    products.put(
                            sku, new Product(usage, attributes.path("eventType").asText(), new ArrayList<>()));
                }
            }
        }

        private void terms(JsonParser json) throws IOException {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean onDemand = json.currentName().equals("OnDemand");
                json.nextToken();
                if (!onDemand) {
                    json.skipChildren();
                    continue;
                }
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    Product product = products.get(json.currentName());
                    json.nextToken();
                    if (product == null) {
                        json.skipChildren();
                    } else {
                        product.tiers().addAll(paid(json.readValueAsTree()));
                        product.tiers().sort(Comparator.comparingDouble(Tier::begin));
                    }
                }
            }
        }

        private static List<Tier> paid(JsonNode offers) {
            List<Tier> tiers = new ArrayList<>();
            for (JsonNode offer : offers) {
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
            return tiers;
        }
    }
}
