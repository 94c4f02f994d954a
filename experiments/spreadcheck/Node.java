package spreadcheck;

/** What an instance knows: it lives as long as the instance, in static memory, and no other instance sees it. */
final class Node {

    private String message = "";
    private String data = "";
    private int calls;
    private int totalCalls;

    /** Counts a call, and stores its message where that is new; then everything counted so far was of another one. */
    boolean receive(Message received) {
        boolean unknown = !received.message().equals(message);
        if (unknown) {
            message = received.message();
            data = received.data();
            calls = 0;
            totalCalls = 0;
        }
        calls++;
        return unknown;
    }

    /** Adds calls that came of this instance's sends. */
    void sent(int admitted) {
        totalCalls += admitted;
    }

    void reset() {
        message = "";
        data = "";
        calls = 0;
        totalCalls = 0;
    }

    String message() {
        return message;
    }

    String data() {
        return data;
    }

    int calls() {
        return calls;
    }

    int totalCalls() {
        return totalCalls;
    }
}
