package dev.cutaway.gallery;

/// One line of three-address code: a target, and what is computed for it from at most two operands.
/// An operand is a name or a number. A line without a target returns its operand.
record Tac(String target, String operator, String left, String right) {
    static Tac copy(String target, String from) {
        return new Tac(target, "", from, "");
    }

    static Tac giving(String from) {
        return new Tac("", "", from, "");
    }

    static boolean isNumber(String operand) {
        return !operand.isEmpty()
                && (operand.charAt(0) == '-' || Character.isDigit(operand.charAt(0)));
    }

    boolean returns() {
        return target.isEmpty();
    }

    boolean isCopy() {
        return operator.isEmpty() && !returns();
    }

    Tac with(String newLeft, String newRight) {
        return new Tac(target, operator, newLeft, newRight);
    }

    static long apply(String operator, long left, long right) {
        return switch (operator) {
            case "+" -> left + right;
            case "*" -> left * right;
            case "<<" -> left << right;
            case "" -> left;
            default -> throw new IllegalArgumentException("no operator is written " + operator);
        };
    }

    String text() {
        String value = operator.isEmpty() ? left : left + " " + operator + " " + right;
        return returns() ? "return " + value : target + " = " + value;
    }
}
