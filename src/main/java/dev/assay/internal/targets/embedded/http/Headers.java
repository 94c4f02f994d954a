package dev.assay.internal.targets.embedded.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The header fields of a request or a response, in their order. Names are compared without regard to case.
 *
 * @param fields name and value of each field
 */
public record Headers(List<Field> fields) {

    /** No field at all. */
    public static final Headers NONE = new Headers(List.of());

    public Headers {
        fields = List.copyOf(fields);
    }

    /** One header field. */
    public record Field(String name, String value) {

        public Field {
            if (value.indexOf('\r') >= 0 || value.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("value of header " + name + " must be one line");
            }
        }
    }

    /** The value of the first field of that name. */
    public Optional<String> first(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .findFirst();
    }

    /** The values of all fields of that name. */
    public List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .toList();
    }

    /** These fields and one more. */
    public Headers with(String name, String value) {
        List<Field> more = new ArrayList<>(fields);
        more.add(new Field(name, value));
        return new Headers(more);
    }
}
