package dev.assay.internal.targets.embedded.s3.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * One page of the keys of a bucket, in order. It visits only what it shows: neither keys before the page nor the keys of a
 * common prefix.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html">ListObjectsV2</a>
 */
public final class Listing {

    private final List<Item> items = new ArrayList<>();
    private boolean truncated;

    /**
     * Either an object or a common prefix.
     *
     * @param key of the object, or the prefix
     * @param object absent for a prefix
     */
    public record Item(String key, @Nullable StoredObject object) {}

    /**
     * The request for a page.
     *
     * @param prefix what keys must start with
     * @param delimiter what ends a common prefix; empty for none
     * @param after the page begins after this key; empty for the first page
     * @param afterPrefix whether {@code after} is a common prefix, so that the page begins after all its keys
     * @param most the most items that the page may have
     */
    public record Wish(String prefix, String delimiter, String after, boolean afterPrefix, int most) {}

    private Listing() {}

    static Listing of(NavigableMap<byte[], StoredObject> objects, Wish wish) {
        Listing listing = new Listing();
        if (wish.most() > 0) {
            listing.fill(objects, wish);
        }
        return listing;
    }

    private void fill(NavigableMap<byte[], StoredObject> objects, Wish wish) {
        byte[] prefix = Key.of(wish.prefix());
        Map.Entry<byte[], StoredObject> next = first(objects, wish, prefix);
        while (next != null && Key.startsWith(next.getKey(), prefix)) {
            if (items.size() == wish.most()) {
                truncated = true;
                return;
            }
            int end =
                    wish.delimiter().isEmpty() ? -1 : Key.after(next.getKey(), Key.of(wish.delimiter()), prefix.length);
            if (end < 0) {
                items.add(new Item(Key.text(next.getKey()), next.getValue()));
                next = objects.higherEntry(next.getKey());
            } else {
                byte[] common = Arrays.copyOf(next.getKey(), end);
                items.add(new Item(Key.text(common), null));
                next = from(objects, Key.afterPrefix(common));
            }
        }
    }

    private static Map.@Nullable Entry<byte[], StoredObject> first(
            NavigableMap<byte[], StoredObject> objects, Wish wish, byte[] prefix) {
        byte[] after = Key.of(wish.after());
        if (after.length == 0 || Arrays.compareUnsigned(after, prefix) < 0) {
            return objects.ceilingEntry(prefix);
        }
        return wish.afterPrefix() ? from(objects, Key.afterPrefix(after)) : objects.higherEntry(after);
    }

    private static Map.@Nullable Entry<byte[], StoredObject> from(
            NavigableMap<byte[], StoredObject> objects, byte @Nullable [] key) {
        return key == null ? null : objects.ceilingEntry(key);
    }

    /** Objects and common prefixes, in one order. */
    public List<Item> items() {
        return List.copyOf(items);
    }

    /** Whether there is more after the last item. */
    public boolean truncated() {
        return truncated;
    }
}
