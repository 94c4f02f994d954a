package dev.assay.internal.targets.embedded.instance.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Handlers that say what became of their events. */
public final class Reader {

    public Map<String, String> typesOf(Map<String, Object> event) {
        Map<String, String> types = new TreeMap<>();
        event.forEach((name, value) ->
                types.put(name, value == null ? "null" : value.getClass().getName()));
        return types;
    }

    public int add(int number) {
        return number + 1;
    }

    public List<Integer> list(List<Integer> numbers) {
        return numbers.subList(1, numbers.size());
    }

    public Everything everything(Everything event) {
        return event;
    }

    public Optional<String> optional(String event) {
        return Optional.of(event);
    }

    public Optional<String> readsOptional(Optional<String> event) {
        return event;
    }

    public Object any(Object event) {
        return new TreeMap<>(Map.of("type", event.getClass().getName(), "value", event));
    }

    public void fail(String event) {
        throw new IllegalStateException(event, new IllegalArgumentException("the cause"));
    }

    /** A handler whose types stand in its superclass. */
    public abstract static class Base<E> implements RequestHandler<E, String> {
        @Override
        public String handleRequest(E event, Context context) {
            return event.getClass().getName() + " " + event;
        }
    }

    /** Names the type of the event for its superclass. */
    public static final class Derived extends Base<Everything> {}

    /** Fields of kinds that JSON has no types for. */
    @SuppressWarnings("JavaUtilDate") // Events of AWS's libraries have them.
    public static final class Everything {
        private Date date = new Date(0);
        private byte[] bytes = {};
        private int number = 7;
        private Integer boxed = 8;
        private boolean flag;
        private Object any = "";
        private String camelCase = "";

        public Date getDate() {
            return date;
        }

        public void setDate(Date date) {
            this.date = date;
        }

        public byte[] getBytes() {
            return bytes;
        }

        public void setBytes(byte[] bytes) {
            this.bytes = bytes;
        }

        public int getNumber() {
            return number;
        }

        public void setNumber(int number) {
            this.number = number;
        }

        public Integer getBoxed() {
            return boxed;
        }

        public void setBoxed(Integer boxed) {
            this.boxed = boxed;
        }

        public boolean isFlag() {
            return flag;
        }

        public void setFlag(boolean flag) {
            this.flag = flag;
        }

        public Object getAny() {
            return any;
        }

        public void setAny(Object any) {
            this.any = any;
        }

        public String getCamelCase() {
            return camelCase;
        }

        public void setCamelCase(String camelCase) {
            this.camelCase = camelCase;
        }

        @Override
        public String toString() {
            return number + " " + boxed;
        }
    }
}
