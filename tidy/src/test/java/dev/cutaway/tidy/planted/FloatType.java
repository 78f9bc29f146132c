package dev.cutaway.tidy.planted;

interface FloatType {
    float share();
}
