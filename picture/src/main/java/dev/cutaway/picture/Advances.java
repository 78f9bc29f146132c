package dev.cutaway.picture;

/**
 * Advance widths of the shipped fonts in thousandths of an em, so that a drawing is laid out alike
 * on the JVM and in the browser.
 *
 * <p>Written from the font files by {@code npm run metrics} in web/. Do not edit: a test there
 * compares this file with the fonts, and another compares its numbers with what Chromium measures.
 */
final class Advances {

    /** JetBrains Mono has one width. */
    private static final int MONO = 600;

    /** First and last code point of each run that Inter's latin file covers. */
    private static final int[] RUNS =
            numbers(
                    """
                    32 126 160 172 174 255 305 305 338 339 699 700 710 710 730 730
                    732 732 768 769 771 772 776 777 803 803 8194 8194 8201 8201 8203 8203
                    8211 8212 8216 8218 8220 8222 8226 8226 8230 8230 8242 8243 8249 8250 8260 8260
                    8364 8364 8482 8482 8593 8593 8595 8595 8722 8722 65279 65279
                    """);

    /** Inter 400; the last number is the widest. */
    private static final int[] REGULAR =
            numbers(
                    """
                    281 288 466 633 642 982 644 300 365 365 501 662 288 460 288 360
                    631 407 610 618 646 593 620 566 619 620 288 302 662 662 662 511
                    966 690 654 730 722 601 590 746 743 269 571 672 565 903 753 765
                    639 765 644 642 646 744 690 985 682 679 629 365 360 365 471 456
                    323 562 612 571 612 583 370 613 591 242 242 549 242 876 591 600
                    612 612 376 528 327 591 562 818 546 562 552 426 333 426 662 281
                    288 571 611 725 550 270 568 591 914 454 583 662 666 478 456 662
                    442 446 323 586 603 288 268 304 482 583 802 847 882 511 690 690
                    690 690 690 690 994 730 601 601 601 601 269 269 269 269 735 753
                    765 765 765 765 765 662 765 744 744 744 744 679 636 616 562 562
                    562 562 562 562 917 571 583 583 583 583 242 242 242 242 583 591
                    600 600 600 600 600 662 600 591 591 591 591 562 612 562 242 1005
                    1000 268 261 413 298 505 0 0 0 0 0 0 242 500 182 0
                    500 1000 261 261 241 440 440 421 562 864 223 442 384 384 192 667
                    611 834 834 662 0 1005
                    """);

    /** Inter 500; the last number is the widest. */
    private static final int[] MEDIUM =
            numbers(
                    """
                    266 304 494 638 646 993 653 313 369 369 520 667 303 463 303 370
                    645 415 616 627 656 603 630 571 629 630 303 315 667 667 667 527
                    983 709 657 734 722 603 589 748 744 273 575 688 565 913 756 767
                    642 769 648 646 653 740 709 1003 701 696 641 369 370 369 476 463
                    337 568 618 577 618 587 379 619 602 252 252 559 252 888 601 604
                    618 618 387 539 340 602 575 829 557 575 559 441 346 441 667 266
                    304 577 620 737 557 293 568 601 914 457 608 667 665 465 457 667
                    448 455 337 600 601 303 300 314 485 608 817 859 894 527 709 709
                    709 709 709 709 1003 734 603 603 603 603 273 273 273 273 743 756
                    767 767 767 767 767 667 767 740 740 740 740 696 647 630 568 568
                    568 568 568 568 915 577 587 587 587 587 252 252 252 252 588 601
                    604 604 604 604 604 667 604 602 602 602 602 575 618 575 252 1009
                    996 277 277 429 320 504 0 0 0 0 0 0 257 500 174 0
                    500 1000 277 277 257 474 471 451 533 910 240 477 400 400 198 673
                    621 858 858 667 0 1009
                    """);

    /** Inter 600; the last number is the widest. */
    private static final int[] SEMIBOLD =
            numbers(
                    """
                    252 321 523 644 650 1004 662 326 373 373 540 673 319 465 319 379
                    660 423 623 636 666 612 640 576 640 640 319 329 673 673 673 543
                    999 728 659 737 722 605 588 749 746 277 580 703 565 922 759 769
                    645 773 652 650 660 736 728 1020 720 714 652 373 379 373 482 469
                    351 574 624 583 624 591 389 626 612 262 262 570 262 900 612 609
                    624 624 397 549 353 612 587 839 569 589 566 455 359 455 673 252
                    321 583 629 749 564 316 568 612 914 460 634 673 664 452 458 673
                    454 463 351 614 600 319 332 324 487 634 831 870 907 543 728 728
                    728 728 728 728 1013 737 605 605 605 605 277 277 277 277 752 759
                    769 769 769 769 769 673 769 736 736 736 736 714 658 644 574 574
                    574 574 574 574 913 583 591 591 591 591 262 262 262 262 594 612
                    609 609 609 609 609 673 609 612 612 612 612 589 624 589 262 1013
                    992 285 294 444 342 503 0 0 0 0 0 0 272 500 165 0
                    500 1000 294 294 273 507 501 480 503 956 257 512 416 416 204 679
                    630 881 881 673 0 1020
                    """);

    private Advances() {}

    /** The advance of a code point; one that the face lacks is as wide as its widest glyph. */
    static int thousandths(Face face, int codePoint) {
        return switch (face) {
            case REGULAR -> REGULAR[place(codePoint)];
            case MEDIUM -> MEDIUM[place(codePoint)];
            case SEMIBOLD -> SEMIBOLD[place(codePoint)];
            case MONO -> MONO;
        };
    }

    /** Where a code point stands in the tables: at their end if no run has it. */
    private static int place(int codePoint) {
        int before = 0;
        for (int run = 0; run < RUNS.length; run += 2) {
            int first = RUNS[run];
            int last = RUNS[run + 1];
            if (first <= codePoint && codePoint <= last) {
                return before + codePoint - first;
            }
            before += last - first + 1;
        }
        return before;
    }

    /** Reads numbers that are each followed by one blank or line end. */
    private static int[] numbers(String text) {
        int count = 0;
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) <= ' ') {
                count++;
            }
        }
        int[] numbers = new int[count];
        int place = 0;
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) <= ' ') {
                place++;
            } else {
                numbers[place] = numbers[place] * 10 + text.charAt(at) - '0';
            }
        }
        return numbers;
    }
}
