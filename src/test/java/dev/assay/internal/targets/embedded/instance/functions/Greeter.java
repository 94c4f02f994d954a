package dev.assay.internal.targets.embedded.instance.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

/** Greets who is named: the simplest function with types of its own. */
public final class Greeter implements RequestHandler<Greeter.Person, Greeter.Greeting> {

    @Override
    public Greeting handleRequest(Person person, Context context) {
        Greeting greeting = new Greeting();
        greeting.setText("Hello " + person.getName());
        return greeting;
    }

    /** Who is greeted. */
    public static final class Person {
        private String name = "";

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }
    }

    /** What is said. */
    public static final class Greeting {
        private String text = "";

        public String getText() {
            return text;
        }

        public void setText(String text) {
            this.text = text;
        }
    }
}
