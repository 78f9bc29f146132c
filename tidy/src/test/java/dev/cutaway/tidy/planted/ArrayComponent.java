package dev.cutaway.tidy.planted;

@SuppressWarnings("ArrayRecordComponent")
record ArrayComponent(byte[] payload) {}
