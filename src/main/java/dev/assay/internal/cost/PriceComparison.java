package dev.assay.internal.cost;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The price tables of Assay beside the price list that AWS publishes. */
public final class PriceComparison {

    /** Where AWS publishes it. */
    public static final String AWS = "https://pricing.us-east-1.amazonaws.com";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double ROUNDING = 1e-9;

    private final Map<String, JsonNode> tables = new LinkedHashMap<>();
    private final PriceList list;

    /** @param endpoint where the price list is; it is asked once for each service, when it is first needed */
    public PriceComparison(URI endpoint) {
        this.list = new PriceList(endpoint);
    }

    /**
     * One figure.
     *
     * @param table the name of its file
     * @param asOf the month of the table
     * @param name within the table
     * @param ours what the table has
     * @param listed what AWS lists: nothing, or more than one value, if the list has no single one; also nothing if it was not asked
     */
    public record Figure(String table, String asOf, String name, double ours, List<Double> listed) {

        /** Whether the list has this figure and no other. */
        public boolean agrees() {
            return listed.size() == 1 && Math.abs(listed.get(0) - ours) <= ROUNDING * Math.abs(ours);
        }
    }

    /** What the tables have; nothing is asked. */
    public List<Figure> ours() {
        return ListedPrice.all().stream().map(one -> figure(one, List.of())).toList();
    }

    /**
     * All figures beside those of a price list.
     *
     * @throws java.io.UncheckedIOException if the list cannot be read
     */
    public List<Figure> listed() {
        return ListedPrice.all().stream()
                .map(one -> figure(one, list.values(one)))
                .toList();
    }

    /**
     * Writes the tables with the figures of a price list; each is named after the newest month in which one of its services was published.
     *
     * @return the files
     * @throws IllegalStateException if the list lacks a figure
     */
    public List<Path> write(Path folder) throws IOException {
        Map<String, ObjectNode> refreshed = new LinkedHashMap<>();
        for (ListedPrice one : ListedPrice.all()) {
            List<Double> values = list.values(one);
            if (values.size() != 1) {
                throw new IllegalStateException(one.pointer() + " has " + values.size() + " values in the list");
            }
            ObjectNode table = refreshed.computeIfAbsent(
                    one.file(), file -> table(file).<ObjectNode>deepCopy().put("asOf", ""));
            set(table, one.pointer(), values.get(0));
            String month = list.published(one.service());
            if (month.compareTo(table.path("asOf").asText()) > 0) {
                table.put("asOf", month);
            }
        }
        return written(refreshed, folder);
    }

    private static List<Path> written(Map<String, ObjectNode> tables, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, ObjectNode> one : tables.entrySet()) {
            String month = one.getValue().path("asOf").asText();
            Path file = folder.resolve(name(one.getKey()).replaceFirst("[0-9]{4}-[0-9]{2}(?=\\.json$)", month));
            Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(one.getValue()) + "\n");
            files.add(file);
        }
        return files;
    }

    private static void set(ObjectNode table, String pointer, double value) {
        int slash = pointer.lastIndexOf('/');
        ObjectNode parent = (ObjectNode) table.at(pointer.substring(0, slash));
        String field = pointer.substring(slash + 1);
        parent.put(field, new BigDecimal(BigDecimal.valueOf(value).toPlainString()));
    }

    private Figure figure(ListedPrice one, List<Double> listed) {
        JsonNode table = table(one.file());
        return new Figure(
                name(one.file()),
                table.path("asOf").asText(),
                one.pointer().substring(1),
                table.at(one.pointer()).asDouble(),
                listed);
    }

    private static String name(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    private JsonNode table(String file) {
        return tables.computeIfAbsent(file, path -> PriceFile.read(path, JsonNode.class));
    }
}
