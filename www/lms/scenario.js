// The run that this package shows: the part of a share link after #. Put another one here before
// the package is uploaded.

globalThis.BIVOUAC_SCENARIO = 'v=1&alg=om&n=4&t=2&rule=flat&tie=first'
  + '&title=The%20notebook%3A%20four%20generals%2C%20two%20traitors';
